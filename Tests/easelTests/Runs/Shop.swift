import Foundation

/// A project with a real program, which writes down each time that it is paid.
struct Shop {
    let folder = try! Folder()

    init() throws {
        try folder.write(
            #"""
            easel: 1
            interfaces:
              text.stamp:
                inputs:
                  name: string
                outputs:
                  text: string
            ---
            easel: 1
            policies:
              once: {attempts: 1}
            ---
            easel: 1
            provider: shop
            program: sh
            billing: on_submit
            retry: once
            models:
              stamp:
                implements: text.stamp
                exec:
                  argv:
                    - -c
                    - 'echo "$1" >> "$0/ledger"; if [ -e "$0/broken-$1" ]; then echo torn >&2; exit 3; fi; printf %s "$1!"'
                    - PLACE
                    - ${inputs.name}
                  response: text
                result:
                  text: ${text}
                price: {usd: 0.5, as_of: 2026-11-01}
                examples:
                  done: {body: stamped}

            """#.replacing("PLACE", with: folder.url.path), to: "providers/shop.yaml")
        try folder.write(
            """
            easel: 1
            workflow: stamps
            inputs:
              names: {type: list<string>, max_items: 9, default: [ada, bob, cy]}
            steps:
              stamp:
                for_each: {name: "${inputs.names}"}
                key: ${name}
                min_success: 1
                uses: shop.stamp
                with: {name: "${name}"}
                save: stamps/${name}
            outputs:
              texts: ${steps.stamp.outputs.text}

            """, to: "workflows/stamps.yaml")
    }

    func easel(_ arguments: String...) throws -> Invocation { try Invocation(arguments, in: folder.url) }

    /// Who was paid for, in the order of names: programs run side by side.
    var payments: [String] { (folder.text(of: "ledger") ?? "").split(separator: "\n").map(String.init).sorted() }
}
