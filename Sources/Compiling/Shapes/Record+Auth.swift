// table: credentials and uploads

extension Record {
    static let auth = Record(
        "auth", "A credential: where it comes from, and where it goes.",
        [
            .field("header", .text, "The header that carries the value."),
            .field("query", .text, "The parameter of the URL that carries the value."),
            .field(
                "or_query", .text,
                "The parameter that may carry it instead, where other clients send it, for `easel simulate --listen`."),
            .field("value", .template, "The credential, with ${secret.NAME} in it."),
            .field("basic", .record(basic), "A user and a password."),
            .field("token", .record(token), "A token that a request of its own gives."),
            .field("jwt", .record(jwt), "A token that is signed here."),
            .field("aws_sigv4", .record(signature), "A signature as AWS and its likes want it."),
            .field("when", .expression(.bool), "Whether it applies, by the secrets that there are: has(secret.NAME)."),
        ], exactlyOne: [["header", "query", "basic", "token", "jwt", "aws_sigv4"]])

    static let basic = Record(
        "basic", "A user and a password, in a header.",
        [
            .required("user", .template, "The user."),
            .required("password", .template, "The password."),
        ])

    static let token = Record(
        "token", "A token that is asked for, kept, and asked for again when it has run out or is refused.",
        [
            .required("request", .record(.request), "The request that gives it; no other credential goes with it."),
            .field("jwt", .record(assertion), "A token that is signed here first, as `jwt` in the request."),
            .required("take", .expression(.string), "Where the answer has it."),
            .field("lives", .either([.quantity(.duration), .expression(.duration)]), "How long it lives."),
        ] + bearer)

    static let jwt = Record("jwt", "A token that is signed here.", assertionFields + bearer)

    static let assertion = Record(
        "assertion", "A token that is signed here and traded for another.", assertionFields)

    private static let bearer: [Field] = [
        .field("header", .text, "The header that carries it.", standard: "Authorization"),
        .field("value", .template, "How it is written there.", standard: "Bearer ${token}"),
    ]

    private static let assertionFields: [Field] = [
        .required(
            "algorithm",
            .choice([
                .init(word: "HS256", summary: "With a shared secret."),
                .init(word: "RS256", summary: "With a private key."),
            ]), "How it is signed."),
        .required("key", .template, "What it is signed with."),
        .required("claims", .map(.text, .value), "What it says."),
        .field("headers", .map(.text, .value), "Headers of the token itself."),
        .field("lives", .quantity(.duration), "How long it lives, as the claims `iat` and `exp`."),
    ]

    static let signature = Record(
        "aws_sigv4", "A signature as AWS and its likes want it.",
        [
            .required("access_key", .template, "The id of the key."),
            .required("secret_key", .template, "The key."),
            .field("session_token", .template, "The token of a session."),
            .required("region", .template, "The region."),
            .required("service", .template, "The service."),
        ])

    static let upload = Record(
        "upload", "How local files travel to a provider.",
        [
            .required("requests", .list(.record(.request)), "The requests, in order; `file` is what travels."),
            .field(
                "also", .list(.record(.request)),
                "Requests of other clients in the place of these, each by itself, for `easel simulate --listen`."),
            .required("gives", .expression(.any), "What stands for the file afterwards: a URL, an id, an object."),
            .field("valid", .quantity(.duration), "How long that holds."),
            .field("max_bytes", .quantity(.size), "The largest file."),
        ])
}
