import Blueprint
package import Reporting
import Values

/// Every message about what a provider is: where it lives, what opens it, what its answers mean as errors.
package enum ProviderChecks {
    package static let unknownCall = Check(
        "unknown-call", .error, "a call that the provider does not have",
        explanation: """
            A model names the call by which its provider is spoken to, and there is none of this name, so that \
            nothing could be sent. Look for a misspelling, or declare the call under 'calls'.
            """)
    package static let unusedCall = Check(
        "unused-call", .warning, "a call that no model uses",
        explanation: """
            A call that no model names is never made, and nobody would notice if it stopped working. Remove it, \
            or name it in the model that it was written for.
            """)
    package static let unusedSetting = Check(
        "unused-setting", .warning, "a setting that nothing reads",
        explanation: """
            A setting exists so that it may differ from one user to another; this one changes nothing, because \
            no expression reads it. Remove it, or read it with settings.NAME.
            """)
    package static let unusedTable = Check(
        "unused-table", .warning, "a table that nothing looks into",
        explanation: """
            A table that no expression looks into says nothing about any request. Remove it, or look into it \
            with tables.NAME[…].
            """)
    package static let noModels = Check(
        "no-models", .warning, "a provider that offers nothing",
        explanation: """
            A provider offers models, and steps and routes use those; without any it does nothing. Declare what \
            the provider offers under 'models'.
            """)
    package static let noWork = Check(
        "no-work", .error, "a model that does not say how its work is done",
        explanation: """
            A model is made by one of its provider's calls, or by a program on this machine; this one by \
            neither, so that a step that uses it could not run. Name a call, or add 'exec'.
            """)
    package static let noProgram = Check(
        "no-program", .error, "a run of a program that nobody names",
        explanation: """
            The arguments are there, but neither the model nor its provider says which program gets them. Name \
            it under 'program'.
            """)
    package static let programNotFound = Check(
        "program-not-found", .warning, "a program that this machine does not have",
        explanation: """
            The program is not in this machine's search path, so that a run here would fail. It may be there on \
            another machine, therefore this is a warning only.
            """)
    package static let badURL = Check(
        "bad-url", .error, "an address that no request can be sent to",
        explanation: """
            A request needs a whole address: a scheme, a host and a path. Paths belong to 'base_url'; where \
            there is none, every request needs its address in full.
            """)
    package static let insecureURL = Check(
        "insecure-url", .error, "an address that anybody on the way can read",
        explanation: """
            What is sent to an address with http:// can be read on its way, the credential too. Use https://; \
            addresses of this machine and of one's own network may stay as they are.
            """)
    package static let foreignHost = Check(
        "foreign-host", .error, "a credential for a host that is not the provider's",
        explanation: """
            Credentials go to the host of 'base_url' and to those under 'hosts', and to no other, so that no \
            answer and no slip can lead them astray. Add the host where it is the provider's own, or say that \
            the request goes without a credential.
            """)
    package static let literalCredential = Check(
        "literal-credential", .error, "a key that stands in the file itself",
        explanation: """
            Files are read by many people and kept for ever; a key in one of them is no secret any more. Name a \
            secret in its place, give its value to the environment, and have the provider replace the key.
            """)
    package static let noCredential = Check(
        "no-credential", .error, "a credential without a value",
        explanation: """
            A header or a parameter is to carry a credential, and nothing says which. Add 'value' with the \
            secret in it.
            """)
    package static let ruleNeverReached = Check(
        "rule-never-reached", .warning, "a rule for errors that is never asked",
        explanation: """
            Rules for errors are asked in order and the first that holds wins, at the stages that it names. This \
            one comes after another with the same condition, or names a stage that no call has. Remove it, or \
            mend its condition.
            """)
    package static let ruleWithoutEffect = Check(
        "rule-without-effect", .error, "a rule for errors that says nothing",
        explanation: """
            A rule needs a condition and something that follows from it: a class of errors, a message, or a \
            wait. Without either the rule does nothing, and an error would be taken for another.
            """)
    package static let repeatedCode = Check(
        "repeated-code", .error, "a code of errors with two meanings",
        explanation: """
            A code of errors decides whether an attempt is repeated, moved on, or given up. With two classes \
            nobody could say which of them was meant; leave the code under one.
            """)
    package static let noWay = Check(
        "no-way", .error, "a way to send files that the provider does not have",
        explanation: """
            A file travels by its URL, by an upload before, within the request's text, or as a part of it. This \
            way is not open: the provider has no 'upload', or the call has no parts. Choose another way, or add \
            what is missing.
            """)
    package static let withinTypical = Check(
        "within-typical", .warning, "less time for a job than it takes as a rule",
        explanation: """
            A job that is given up before it is usually done is paid for and never seen. Give it more time with \
            'within', or mend 'typical'.
            """)
    package static let paidTwice = Check(
        "paid-twice", .warning, "a paid call that is sent again and may be paid twice",
        explanation: """
            Where an answer is lost nobody knows whether the request was taken; sending it again may pay for it \
            twice. Where the provider knows repeated requests, say so with 'idempotency'; where a job can be \
            found again, add 'lookup'; else write 'on_unknown: fail'.
            """)
    package static let unknownSubject = Check(
        "unknown-limit", .error, "a limit of something that does not exist",
        explanation: """
            A limit counts all requests, those of a stage such as submit or poll, or those for an interface. \
            This name is neither, so that the limit would never hold anything back.
            """)
    package static let nothingAllowed = Check(
        "nothing-allowed", .error, "a limit that lets nothing through",
        explanation: """
            Work waits for a limit; with a limit of nothing it would wait for ever. Write 1 or more.
            """)

    package static let all = [
        unknownCall, unusedCall, unusedSetting, unusedTable, noModels, noWork, noProgram, programNotFound, badURL,
        insecureURL, foreignHost, literalCredential, noCredential, ruleNeverReached, ruleWithoutEffect, repeatedCode,
        noWay, withinTypical, paidTwice, unknownSubject, nothingAllowed,
    ]
}

extension Diagnostic {
    private typealias Checks = ProviderChecks

    // MARK: What nobody uses

    static func noModels(of provider: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.noModels, "'\(provider)' has no models", at: span, help: "declare what it offers under 'models'")
    }

    static func unusedCall(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.unusedCall, "no model uses the call '\(name)'", at: span, help: "remove it, or name it in a model")
    }

    static func unusedSetting(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.unusedSetting, "nothing reads the setting '\(name)'", at: span, help: "remove it")
    }

    static func unusedTable(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.unusedTable, "nothing looks into the table '\(name)'", at: span, help: "remove it")
    }

    // MARK: Work

    static func noWork(of model: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.noWork, "'\(model)' does not say how its work is done", at: span,
            help: "add 'call' with the name of a call, or 'exec' with a program's arguments")
    }

    static func callAndExec(at span: SourceSpan, other: SourceSpan) -> Diagnostic {
        Diagnostic(
            StructureChecks.excludingKeys, "a model is made by a call or by a program, not by both", at: span,
            related: [Label("the other stands here", at: other)], help: "remove one of the two")
    }

    static func noProgram(of model: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.noProgram, "nothing says which program '\(model)' runs", at: span,
            help: "add 'program' to the provider in the place of 'base_url', or to the model")
    }

    static func programNotFound(_ program: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.programNotFound, "there is no program '\(program)' on this machine", at: span,
            help: "install it, or look whether it is in the search path")
    }

    // MARK: Addresses and credentials

    static func noURL(at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.badURL, "this is no address", at: span, help: "write it in full: https://api.example.com/v1")
    }

    static func relativePath(_ path: String, of provider: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.badURL, "'\(path)' belongs to no address: '\(provider)' has no 'base_url'", at: span,
            help: "write the address in full, or add 'base_url'")
    }

    static func insecureURL(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.insecureURL, "whoever is on the way can read what is sent here", at: span,
            help: "write https:// in the place of http://")
    }

    static func foreignHost(_ host: String, of provider: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.foreignHost, "no credential of '\(provider)' goes to '\(host)'", at: span,
            help: "add it to 'hosts' where it is the provider's own, or say 'auth: none'")
    }

    static func literalCredential(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.literalCredential, "a credential stands in the file, where everybody can read it", at: span,
            help: "name a secret under 'auth': ${secret.NAME}; its value comes from the environment; replace this key, "
                + "which is none any more")
    }

    static func noCredentialValue(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.noCredential, "this credential has no value", at: span, help: "add 'value' with ${secret.NAME} in it"
        )
    }

    // MARK: Errors

    static func ruleRepeated(at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.ruleNeverReached, "this rule is never asked, another has the same condition", at: span,
            related: [Label("the first rule that holds wins", at: first)], help: "remove one of the two")
    }

    static func ruleOfNoStage(_ stage: Stage, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.ruleNeverReached, "no call has a stage '\(stage.rawValue)'", at: span,
            help: "name a stage that there is, or leave 'at' out")
    }

    static func ruleWithoutCondition(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.ruleWithoutEffect, "nothing says when this rule holds", at: span,
            help: "add 'when', or 'code' with 'classes'; a rule with a message alone keeps the class")
    }

    static func ruleWithoutOutcome(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.ruleWithoutEffect, "nothing follows from this condition", at: span,
            help: "add 'class', or 'message'")
    }

    static func codeRepeated(_ value: Value, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.repeatedCode, "\(value.shown) has a class already", at: span,
            related: [Label("first here", at: first)], help: "leave it under one of them")
    }

    // MARK: Files, time and money

    static func noUpload(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.noWay, "the provider does not say how files are uploaded", at: span,
            help: "add 'upload' to the provider or the model, or another way to 'send'")
    }

    static func noParts(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.noWay, "the call has no parts in which a file could travel", at: span,
            help: "send 'multipart' or 'bytes', or choose another way")
    }

    static func withinTypical(_ within: String, at span: SourceSpan, within place: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.withinTypical, "the job is given up after \(within), before it is done as a rule", at: span,
            related: [Label("the longest that it may take", at: place)], help: "give it more time with 'within'")
    }

    static func paidTwice(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.paidTwice, "a lost answer would be paid twice", at: span,
            help:
                "let the provider know a repeated request with 'idempotency', find the job with 'lookup', or write 'fail'"
        )
    }

    static func nothingAllowed(at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.nothingAllowed, "this lets nothing through", at: span, help: "write 1 or more")
    }
}
