// table: script/docs writes this from Tests/CompilingTests/Checks; change an example there.
// swift-format-ignore-file

extension CheckExample {
    /// A switch costs nothing until it is asked, unlike a table, which would be filled first.
    static func of(_ code: String) -> CheckExample? {
        switch code {
        case "ambiguous-boolean":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          country: no
                    outputs:
                      country: ${steps.write.outputs.country}
                    """#,
                said: #"""
                    warning[ambiguous-boolean]: 'no' is text here, but a boolean in YAML 1.1
                     --> example.yaml:6:16
                      |
                    6 |       country: no
                      |                ^^
                      |
                      = help: write 'false' for the boolean, or put the text in quotes
                      = fix: put it in quotes
                      |
                    6 -       country: no
                    6 +       country: "no"

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          country: "no"
                    outputs:
                      country: ${steps.write.outputs.country}
                    """#)
        case "ambiguous-octal":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          frame: 0042
                    outputs:
                      frame: ${steps.write.outputs.frame}
                    """#,
                said: #"""
                    error[ambiguous-octal]: '0042' is the decimal number 42 here, but an octal one in YAML 1.1
                     --> example.yaml:6:14
                      |
                    6 |       frame: 0042
                      |              ^^^^
                      |
                      = help: write '42' or '0o42', or put it in quotes if it is text

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          frame: "0042"
                    outputs:
                      frame: ${steps.write.outputs.frame}
                    """#)
        case "ambiguous-text":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          ratio: 16:9
                    outputs:
                      ratio: ${steps.write.outputs.ratio}
                    """#,
                said: #"""
                    warning[ambiguous-text]: '16:9' is text here, but a number in YAML 1.1
                     --> example.yaml:6:14
                      |
                    6 |       ratio: 16:9
                      |              ^^^^
                      |
                      = help: put the text in quotes, or write the number plainly
                      = fix: put it in quotes
                      |
                    6 -       ratio: 16:9
                    6 +       ratio: "16:9"

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          ratio: "16:9"
                    outputs:
                      ratio: ${steps.write.outputs.ratio}
                    """#)
        case "bad-name":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: Title-Card
                    steps:
                      write:
                        let:
                          line: a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[bad-name]: 'Title-Card' is no name
                     --> example.yaml:2:11
                      |
                    2 | workflow: Title-Card
                      |           ^^^^^^^^^^
                      |
                      = help: a name has lowercase letters, digits and underscores, and begins with a letter

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: title_card
                    steps:
                      write:
                        let:
                          line: a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "bad-suppression":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          country: no  # easel: ignore ambiguous-boolean the code of Norway
                    outputs:
                      country: ${steps.write.outputs.country}
                    """#,
                said: #"""
                    warning[ambiguous-boolean]: 'no' is text here, but a boolean in YAML 1.1
                     --> example.yaml:6:16
                      |
                    6 |       country: no  # easel: ignore ambiguous-boolean the code of Norway
                      |                ^^
                      |
                      = help: write 'false' for the boolean, or put the text in quotes
                      = fix: put it in quotes
                      |
                    6 -       country: no  # easel: ignore ambiguous-boolean the code of Norway
                    6 +       country: "no"  # easel: ignore ambiguous-boolean the code of Norway

                    error[bad-suppression]: '# easel:' is followed by 'allow', not by 'ignore'
                     --> example.yaml:6:29
                      |
                    6 |       country: no  # easel: ignore ambiguous-boolean the code of Norway
                      |                             ^^^^^^
                      |
                      = help: write '# easel: allow CODE reason'
                      = fix: write 'allow'
                      |
                    6 -       country: no  # easel: ignore ambiguous-boolean the code of Norway
                    6 +       country: no  # easel: allow ambiguous-boolean the code of Norway

                    1 error, 1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          country: no  # easel: allow ambiguous-boolean the code of Norway
                    outputs:
                      country: ${steps.write.outputs.country}
                    """#)
        case "bare-expression":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.crop:
                        inputs: {picture: image, width: int, height: int}
                        outputs: {picture: image}
                        requires:
                          - that: inputs.width >= inputs.height
                            else: a picture of ${inputs.width} by ${inputs.height} is not wide
                    """#,
                said: #"""
                    error[bare-expression]: a bool is needed here, 'inputs.width >= inputs.height' is text
                     --> example.yaml:7:15
                      |
                    7 |       - that: inputs.width >= inputs.height
                      |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                      |
                      = help: an expression is written ${…}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.crop:
                        inputs: {picture: image, width: int, height: int}
                        outputs: {picture: image}
                        requires:
                          - that: ${inputs.width >= inputs.height}
                            else: a picture of ${inputs.width} by ${inputs.height} is not wide
                    """#)
        case "complex-key":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          sizes:
                            [wide, small]: 640
                    outputs:
                      sizes: ${steps.write.outputs.sizes}
                    """#,
                said: #"""
                    error[complex-key]: a key must be text, not a list or a mapping
                     --> example.yaml:7:9
                      |
                    7 |         [wide, small]: 640
                      |         ^^^^^^^^^^^^^
                      |
                      = help: put the key in quotes if it is text

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          sizes:
                            wide_small: 640
                    outputs:
                      sizes: ${steps.write.outputs.sizes}
                    """#)
        case "document-kind":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflw: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[document-kind]: there is no kind of document 'workflw'
                     --> example.yaml:2:1
                      |
                    2 | workflw: caption
                      | ^^^^^^^
                      |
                      = help: did you mean 'workflow'?
                      = fix: write 'workflow'
                      |
                    2 - workflw: caption
                    2 + workflow: caption

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "doubled-braces":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${{ inputs.title }}, in watercolor
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[doubled-braces]: an expression is written with single braces
                     --> example.yaml:8:13
                      |
                    8 |       line: ${{ inputs.title }}, in watercolor
                      |             ^^^^^^^^^^^^^^^^^^^
                      |
                      = help: write ${ inputs.title }
                      = fix: write single braces
                      |
                    8 -       line: ${{ inputs.title }}, in watercolor
                    8 +       line: ${ inputs.title }, in watercolor

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "duplicate-key":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                          medium: ink
                          line: a harbour at dawn
                    outputs:
                      line: ${steps.write.outputs.line}
                      medium: ${steps.write.outputs.medium}
                    """#,
                said: #"""
                    error[duplicate-key]: the key 'line' is here for the second time
                     --> example.yaml:8:7
                      |
                    6 |       line: a harbour at night
                      |       ---- first here
                    7 |       medium: ink
                    8 |       line: a harbour at dawn
                      |       ^^^^
                      |
                      = help: remove one of the two, or rename it

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                          medium: ink
                          second_line: a harbour at dawn
                    outputs:
                      line: ${steps.write.outputs.line}
                      medium: ${steps.write.outputs.medium}
                      second_line: ${steps.write.outputs.second_line}
                    """#)
        case "empty-expression":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, drawn in ${}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[empty-expression]: the expression is empty
                     --> example.yaml:8:39
                      |
                    8 |       line: ${inputs.title}, drawn in ${}
                      |                                       ^^^
                      |
                      = help: write a value between the braces, or '$${' for a literal '${'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, drawn in ink
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "empty-key":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                          : ink
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[empty-key]: there is no key before this value
                     --> example.yaml:7:7
                      |
                    7 |       : ink
                      |       ^
                      |
                      = help: write a key; one that is empty on purpose is written ""

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                          medium: ink
                    outputs:
                      line: ${steps.write.outputs.line}
                      medium: ${steps.write.outputs.medium}
                    """#)
        case "excluding-keys":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    project: studio
                    limits:
                      - {rate: 10/s, running: 40}
                    """#,
                said: #"""
                    error[excluding-keys]: 'rate' and 'running' exclude each other
                     --> example.yaml:4:18
                      |
                    4 |   - {rate: 10/s, running: 40}
                      |      ----        ^^^^^^^
                      |      |
                      |      'rate' stands here
                      |
                      = help: remove one of the two

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    project: studio
                    limits:
                      - {rate: 10/s}
                      - {running: 40}
                    """#)
        case "expression-as-mapping":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: {{ inputs.title }}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[expression-as-mapping]: '{{ inputs.title }}' is how other tools write an expression
                     --> example.yaml:8:13
                      |
                    8 |       line: {{ inputs.title }}
                      |             ^^^^^^^^^^^^^^^^^^
                      |
                      = help: an expression is written ${ inputs.title }
                      = fix: write it as an expression
                      |
                    8 -       line: {{ inputs.title }}
                    8 +       line: ${ inputs.title }

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "expression-cut-by-colon":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      count: int
                    steps:
                      write:
                        let:
                          noun: ${inputs.count > 1 ? 'pictures' : 'picture'}
                    outputs:
                      noun: ${steps.write.outputs.noun}
                    """#,
                said: #"""
                    error[expression-cut-by-colon]: the ': ' inside of '${ … }' ends a key for YAML
                     --> example.yaml:8:45
                      |
                    8 |       noun: ${inputs.count > 1 ? 'pictures' : 'picture'}
                      |             --                              ^
                      |             |
                      |             the expression begins here
                      |
                      = help: write the value as a block: '>-' behind the key, the text indented on the next line
                      = fix: write it as a block
                      |
                    8 -       noun: ${inputs.count > 1 ? 'pictures' : 'picture'}
                    8 +       noun: >-
                    9 +         ${inputs.count > 1 ? 'pictures' : 'picture'}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      count: int
                    steps:
                      write:
                        let:
                          noun: >-
                            ${inputs.count > 1 ? 'pictures' : 'picture'}
                    outputs:
                      noun: ${steps.write.outputs.noun}
                    """#)
        case "expression-cut-by-comment":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title + ' #1'}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[expression-cut-by-comment]: the ' #' inside of '${ … }' begins a comment for YAML
                     --> example.yaml:8:32
                      |
                    8 |       line: ${inputs.title + ' #1'}
                      |             --                 ^
                      |             |
                      |             the expression begins here
                      |
                      = help: write the value as a block: '>-' behind the key, the text indented on the next line
                      = fix: write it as a block
                      |
                    8 -       line: ${inputs.title + ' #1'}
                    8 +       line: >-
                    9 +         ${inputs.title + ' #1'}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: >-
                            ${inputs.title + ' #1'}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "expression-escape":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          lines: "${inputs.title.split('\n')}"
                    outputs:
                      lines: ${steps.write.outputs.lines}
                    """#,
                said: #"""
                    error[expression-escape]: double quotes use up the '\n' before the expression is read
                     --> example.yaml:8:37
                      |
                    8 |       lines: "${inputs.title.split('\n')}"
                      |                                     ^^
                      |
                      = help: write the value without quotes or as a block with '>-', or double the backslash
                      = fix: double the backslash
                      |
                    8 -       lines: "${inputs.title.split('\n')}"
                    8 +       lines: "${inputs.title.split('\\n')}"

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          lines: ${inputs.title.split('\n')}
                    outputs:
                      lines: ${steps.write.outputs.lines}
                    """#)
        case "expression-in-flow":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      count: int
                    steps:
                      write:
                        let:
                          size: {width: ${inputs.count * 64}, height: 64}
                    outputs:
                      size: ${steps.write.outputs.size}
                    """#,
                said: #"""
                    error[expression-in-flow]: inside of '{…}' and '[…]' an expression needs quotes
                     --> example.yaml:8:21
                      |
                    8 |       size: {width: ${inputs.count * 64}, height: 64}
                      |                     ^^
                      |
                      = help: YAML takes its braces for a mapping; put the value in quotes
                      = fix: put it in quotes
                      |
                    8 -       size: {width: ${inputs.count * 64}, height: 64}
                    8 +       size: {width: "${inputs.count * 64}", height: 64}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      count: int
                    steps:
                      write:
                        let:
                          size: {width: "${inputs.count * 64}", height: 64}
                    outputs:
                      size: ${steps.write.outputs.size}
                    """#)
        case "expression-limit":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      count: int
                    steps:
                      write:
                        let:
                          count: ${inputs.count}
                          lines: ${(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((inputs.count))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))) * 2}
                    outputs:
                      count: ${steps.write.outputs.count}
                      lines: ${steps.write.outputs.lines}
                    """#,
                said: #"""
                    error[expression-limit]: the expression is nested too deeply
                     --> example.yaml:9:136
                      |
                    9 | …(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((inputs.count)))))))))))))))))))))))))))))))))))))))))))))))…
                      |                                                            ^
                      |
                      = help: compute a part of it in a 'let' of its own

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      count: int
                    steps:
                      write:
                        let:
                          count: ${inputs.count}
                          lines: ${inputs.count * 2}
                    outputs:
                      count: ${steps.write.outputs.count}
                      lines: ${steps.write.outputs.lines}
                    """#)
        case "expression-syntax":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          title: ${inputs.title}
                          line: ${inputs.title + ', watercolor}
                    outputs:
                      title: ${steps.write.outputs.title}
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[expression-syntax]: the string is not closed
                     --> example.yaml:9:30
                      |
                    9 |       line: ${inputs.title + ', watercolor}
                      |                              ^^^^^^^^^^^^^
                      |
                      = help: add the closing quote

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          title: ${inputs.title}
                          line: ${inputs.title + ', watercolor'}
                    outputs:
                      title: ${steps.write.outputs.title}
                      line: ${steps.write.outputs.line}
                    """#)
        case "flow-null":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          size: {width:1344, height: 768}
                    outputs:
                      size: ${steps.write.outputs.size}
                    """#,
                said: #"""
                    error[flow-null]: 'width:1344' is a key without a value
                     --> example.yaml:6:14
                      |
                    6 |       size: {width:1344, height: 768}
                      |              ^^^^^^^^^^
                      |
                      = fix: put a space there
                      |
                    6 -       size: {width:1344, height: 768}
                    6 +       size: {width: 1344, height: 768}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          size: {width: 1344, height: 768}
                    outputs:
                      size: ${steps.write.outputs.size}
                    """#)
        case "invalid-format":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      count: int
                    steps:
                      write:
                        let:
                          line: ${'picture %d of %d'.format([inputs.count])}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: "",
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      count: int
                    steps:
                      write:
                        let:
                          line: ${'picture %d of %d'.format([1, inputs.count])}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "invalid-pattern":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          is_short: ${inputs.title.matches('^[a-z{1,20}$')}
                    outputs:
                      is_short: ${steps.write.outputs.is_short}
                    """#,
                said: "",
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          is_short: ${inputs.title.matches('^[a-z]{1,20}$')}
                    outputs:
                      is_short: ${steps.write.outputs.is_short}
                    """#)
        case "look-alike-expression":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          title: ${inputs.title}
                          line: a poster with the words {{ title }}
                    outputs:
                      title: ${steps.write.outputs.title}
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    warning[look-alike-expression]: '{{ title }}' stays as it is: this is plain text here
                     --> example.yaml:9:37
                      |
                    9 |       line: a poster with the words {{ title }}
                      |                                     ^^^^^^^^^^^
                      |
                      = help: an expression is written ${ title }

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          title: ${inputs.title}
                          line: a poster with the words ${inputs.title}
                    outputs:
                      title: ${steps.write.outputs.title}
                      line: ${steps.write.outputs.line}
                    """#)
        case "maybe-missing":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      seed: {type: int, optional: true}
                    steps:
                      write:
                        let:
                          frame: ${inputs.seed + 1}
                    outputs:
                      frame: ${steps.write.outputs.frame}
                    """#,
                said: "",
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      seed: {type: int, optional: true}
                    steps:
                      write:
                        let:
                          frame: ${inputs.?seed.orValue(0) + 1}
                    outputs:
                      frame: ${steps.write.outputs.frame}
                    """#)
        case "maybe-null":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      text.caption:
                        inputs: {title: string}
                        outputs: {line: string}
                    ---
                    easel: 1
                    provider: studio
                    base_url: https://studio.test
                    calls:
                      ask:
                        submit:
                          post: /captions
                          json: ${params}
                    models:
                      writer:
                        id: writer-1
                        implements: text.caption
                        call: ask
                        params:
                          title: ${inputs.title}
                        result:
                          line: ${body.answer.text}
                        examples:
                          done: {body: {answer: {text: a harbour at night}}}
                          shy: {body: {answer: null}}
                    """#,
                said: "",
                mended: #"""
                    easel: 1
                    interfaces:
                      text.caption:
                        inputs: {title: string}
                        outputs: {line: string}
                    ---
                    easel: 1
                    provider: studio
                    base_url: https://studio.test
                    calls:
                      ask:
                        submit:
                          post: /captions
                          json: ${params}
                    models:
                      writer:
                        id: writer-1
                        implements: text.caption
                        call: ask
                        params:
                          title: ${inputs.title}
                        result:
                          line: >-
                            ${body.answer != null ? body.answer.text : 'no words'}
                        examples:
                          done: {body: {answer: {text: a harbour at night}}}
                          shy: {body: {answer: null}}
                    """#)
        case "merge-key":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          plain: &plain {medium: ink, lines: 2}
                          bold: {<<: *plain, stroke: 3}
                    outputs:
                      plain: ${steps.write.outputs.plain}
                      bold: ${steps.write.outputs.bold}
                    """#,
                said: #"""
                    error[merge-key]: YAML 1.2 has no merge key '<<'
                     --> example.yaml:7:14
                      |
                    7 |       bold: {<<: *plain, stroke: 3}
                      |              ^^
                      |
                      = help: write the keys out; a model takes another's with 'like: other_model'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          plain: {medium: ink, lines: 2}
                          bold: {medium: ink, lines: 2, stroke: 3}
                    outputs:
                      plain: ${steps.write.outputs.plain}
                      bold: ${steps.write.outputs.bold}
                    """#)
        case "missing-key":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      text.caption:
                        inputs: {title: string}
                    """#,
                said: #"""
                    error[missing-key]: an interface needs 'outputs'
                     --> example.yaml:3:3
                      |
                    3 |   text.caption:
                      |   ^^^^^^^^^^^^
                      |
                      = help: outputs: what it gives. A list must not be empty

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      text.caption:
                        inputs: {title: string}
                        outputs: {line: string}
                    """#)
        case "nested-expression":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          title: ${inputs.title}
                          line: ${size(${inputs.title})} letters
                    outputs:
                      title: ${steps.write.outputs.title}
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[nested-expression]: an expression cannot hold another '${'
                     --> example.yaml:9:20
                      |
                    9 |       line: ${size(${inputs.title})} letters
                      |                    ^
                      |
                      = help: inside ${ … } names stand by themselves: ${a + b}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          title: ${inputs.title}
                          line: ${size(inputs.title)} letters
                    outputs:
                      title: ${steps.write.outputs.title}
                      line: ${steps.write.outputs.line}
                    """#)
        case "not-text":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      tags: list<string>
                    steps:
                      write:
                        let:
                          line: a picture of ${inputs.tags}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: "",
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      tags: list<string>
                    steps:
                      write:
                        let:
                          line: a picture of ${inputs.tags.join(', ')}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "number-range":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          article: 123456789012345678901
                    outputs:
                      article: ${steps.write.outputs.article}
                    """#,
                said: #"""
                    error[number-range]: the number is too large to be kept exactly
                     --> example.yaml:6:16
                      |
                    6 |       article: 123456789012345678901
                      |                ^^^^^^^^^^^^^^^^^^^^^
                      |
                      = help: put it in quotes if it is a name rather than an amount

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          article: "123456789012345678901"
                    outputs:
                      article: ${steps.write.outputs.article}
                    """#)
        case "recursive-alias":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          tags: &tags [harbour, *tags]
                    outputs:
                      tags: ${steps.write.outputs.tags}
                    """#,
                said: #"""
                    error[recursive-alias]: '*tags' stands for a value that it is part of
                     --> example.yaml:6:29
                      |
                    6 |       tags: &tags [harbour, *tags]
                      |             -----           ^^^^^
                      |             |
                      |             the value begins here
                      |
                      = help: write the value out where it is needed

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          tags: [harbour, night]
                    outputs:
                      tags: ${steps.write.outputs.tags}
                    """#)
        case "repeated-anchor":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          first: &style watercolor
                          second: *style
                          third: &style ink
                          fourth: *style
                    outputs:
                      first: ${steps.write.outputs.first}
                      second: ${steps.write.outputs.second}
                      third: ${steps.write.outputs.third}
                      fourth: ${steps.write.outputs.fourth}
                    """#,
                said: #"""
                    warning[repeated-anchor]: the anchor '&style' is here for the second time
                     --> example.yaml:8:14
                      |
                    6 |       first: &style watercolor
                      |              ------ first here
                    7 |       second: *style
                    8 |       third: &style ink
                      |              ^^^^^^
                      |
                      = help: aliases from here on stand for the second one

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          first: &style watercolor
                          second: *style
                          third: &other_style ink
                          fourth: *other_style
                    outputs:
                      first: ${steps.write.outputs.first}
                      second: ${steps.write.outputs.second}
                      third: ${steps.write.outputs.third}
                      fourth: ${steps.write.outputs.fourth}
                    """#)
        case "swallowed-comment":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: >-
                            a harbour at night
                            # TODO: mention the moon
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    warning[swallowed-comment]: this line is part of the text, not a comment
                     --> example.yaml:8:9
                      |
                    6 |       line: >-
                      |             - the text begins here
                    7 |         a harbour at night
                    8 |         # TODO: mention the moon
                      |         ^^^^^^^^^^^^^^^^^^^^^^^^
                      |
                      = help: a comment must be indented less than the text, or stand above its key

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          # TODO: mention the moon
                          line: >-
                            a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "swallowed-item":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          tags:
                            - harbour
                              - night
                    outputs:
                      tags: ${steps.write.outputs.tags}
                    """#,
                said: #"""
                    warning[swallowed-item]: this line is part of the text above it, not an item of a list
                     --> example.yaml:8:11
                      |
                    7 |         - harbour
                      |           ------- the text begins here
                    8 |           - night
                      |           ^^^^^^^
                      |
                      = help: indent the '-' like those before it, or write the text as a block with '>-'

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          tags:
                            - harbour
                            - night
                    outputs:
                      tags: ${steps.write.outputs.tags}
                    """#)
        case "unclosed-expression":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          title: ${inputs.title}
                          line: ${inputs.title, in watercolor
                    outputs:
                      title: ${steps.write.outputs.title}
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[unclosed-expression]: the expression that begins here is not closed
                     --> example.yaml:9:13
                      |
                    9 |       line: ${inputs.title, in watercolor
                      |             ^^
                      |
                      = help: add the closing '}', or write '$${' for a literal '${'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          title: ${inputs.title}
                          line: ${inputs.title}, in watercolor
                    outputs:
                      title: ${steps.write.outputs.title}
                      line: ${steps.write.outputs.line}
                    """#)
        case "unexplained-suppression":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          country: no  # easel: allow ambiguous-boolean
                    outputs:
                      country: ${steps.write.outputs.country}
                    """#,
                said: #"""
                    error[unexplained-suppression]: the comment does not say why the finding is allowed
                     --> example.yaml:6:20
                      |
                    6 |       country: no  # easel: allow ambiguous-boolean
                      |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                      |
                      = help: write the reason behind the code, in a few words

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          country: no  # easel: allow ambiguous-boolean the code of Norway
                    outputs:
                      country: ${steps.write.outputs.country}
                    """#)
        case "unknown-anchor":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          first: watercolor
                          second: *style
                    outputs:
                      first: ${steps.write.outputs.first}
                      second: ${steps.write.outputs.second}
                    """#,
                said: #"""
                    error[unknown-anchor]: there is no anchor '&style' above this alias
                     --> example.yaml:7:15
                      |
                    7 |       second: *style
                      |               ^^^^^^
                      |
                      = help: put a text that begins with '*' in quotes

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          first: &style watercolor
                          second: *style
                    outputs:
                      first: ${steps.write.outputs.first}
                      second: ${steps.write.outputs.second}
                    """#)
        case "unknown-choice":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    project: studio
                    artifacts: {folder: pictures, keep: locally}
                    """#,
                said: #"""
                    error[unknown-choice]: 'locally' is none of local, remote
                     --> example.yaml:3:37
                      |
                    3 | artifacts: {folder: pictures, keep: locally}
                      |                                     ^^^^^^^
                      |
                      = help: did you mean 'local'?
                      = fix: write 'local'
                      |
                    3 - artifacts: {folder: pictures, keep: locally}
                    3 + artifacts: {folder: pictures, keep: local}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    project: studio
                    artifacts: {folder: pictures, keep: local}
                    """#)
        case "unknown-field":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          title: ${inputs.title}
                          line: ${inputs.titel}, in watercolor
                    outputs:
                      title: ${steps.write.outputs.title}
                      line: ${steps.write.outputs.line}
                    """#,
                said: "",
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          title: ${inputs.title}
                          line: ${inputs.title}, in watercolor
                    outputs:
                      title: ${steps.write.outputs.title}
                      line: ${steps.write.outputs.line}
                    """#)
        case "unknown-function":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title.toUpperCase()}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: "",
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title.upperAscii()}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "unknown-key":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: {type: string, min_lenght: 1}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[unknown-key]: 'min_lenght' is no key of a type
                     --> example.yaml:4:25
                      |
                    4 |   title: {type: string, min_lenght: 1}
                      |                         ^^^^^^^^^^
                      |
                      = help: did you mean 'min_length'?
                      = fix: write 'min_length'
                      |
                    4 -   title: {type: string, min_lenght: 1}
                    4 +   title: {type: string, min_length: 1}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: {type: string, min_length: 1}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "unknown-name":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          title: ${inputs.title}
                          line: ${input.title}, in watercolor
                    outputs:
                      title: ${steps.write.outputs.title}
                      line: ${steps.write.outputs.line}
                    """#,
                said: "",
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          title: ${inputs.title}
                          line: ${inputs.title}, in watercolor
                    outputs:
                      title: ${steps.write.outputs.title}
                      line: ${steps.write.outputs.line}
                    """#)
        case "unknown-suppression":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          country: no  # easel: allow ambiguous-bool the code of Norway
                    outputs:
                      country: ${steps.write.outputs.country}
                    """#,
                said: #"""
                    warning[ambiguous-boolean]: 'no' is text here, but a boolean in YAML 1.1
                     --> example.yaml:6:16
                      |
                    6 |       country: no  # easel: allow ambiguous-bool the code of Norway
                      |                ^^
                      |
                      = help: write 'false' for the boolean, or put the text in quotes
                      = fix: put it in quotes
                      |
                    6 -       country: no  # easel: allow ambiguous-bool the code of Norway
                    6 +       country: "no"  # easel: allow ambiguous-bool the code of Norway

                    error[unknown-suppression]: there is no check 'ambiguous-bool'
                     --> example.yaml:6:35
                      |
                    6 |       country: no  # easel: allow ambiguous-bool the code of Norway
                      |                                   ^^^^^^^^^^^^^^
                      |
                      = help: did you mean 'ambiguous-boolean'?
                      = fix: write 'ambiguous-boolean'
                      |
                    6 -       country: no  # easel: allow ambiguous-bool the code of Norway
                    6 +       country: no  # easel: allow ambiguous-boolean the code of Norway

                    1 error, 1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          country: no  # easel: allow ambiguous-boolean the code of Norway
                    outputs:
                      country: ${steps.write.outputs.country}
                    """#)
        case "unknown-tag":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          style: !include style.txt
                    outputs:
                      style: ${steps.write.outputs.style}
                    """#,
                said: #"""
                    error[unknown-tag]: the tag '!include' is not known
                     --> example.yaml:6:14
                      |
                    6 |       style: !include style.txt
                      |              ^^^^^^^^
                      |
                      = help: tags are hardly ever needed; there are !!str, !!int, !!float, !!bool, !!null, !!seq and !!map

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          style: watercolor, soft light
                    outputs:
                      style: ${steps.write.outputs.style}
                    """#)
        case "unsupported-version":
            CheckExample(
                mistaken: #"""
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[unsupported-version]: the document does not say for which version of Easel it is written
                     --> example.yaml:1:1
                      |
                    1 | workflow: caption
                      | ^^^^^^^^
                      |
                      = help: begin every document with 'easel: 1'
                      = fix: say the version
                      |
                    1 + easel: 1

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "unused-anchor":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          first: &style watercolor
                          second: ink
                    outputs:
                      first: ${steps.write.outputs.first}
                      second: ${steps.write.outputs.second}
                    """#,
                said: #"""
                    warning[unused-anchor]: no alias refers to the anchor '&style'
                     --> example.yaml:6:14
                      |
                    6 |       first: &style watercolor
                      |              ^^^^^^

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          first: watercolor
                          second: ink
                    outputs:
                      first: ${steps.write.outputs.first}
                      second: ${steps.write.outputs.second}
                    """#)
        case "unused-suppression":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          country: "no"  # easel: allow ambiguous-boolean the code of Norway
                    outputs:
                      country: ${steps.write.outputs.country}
                    """#,
                said: #"""
                    warning[unused-suppression]: no finding 'ambiguous-boolean' is here to be allowed
                     --> example.yaml:6:37
                      |
                    6 |       country: "no"  # easel: allow ambiguous-boolean the code of Norway
                      |                                     ^^^^^^^^^^^^^^^^^
                      |
                      = help: delete the comment, or move it to the line of the finding
                      = fix: delete the comment
                      |
                    6 -       country: "no"  # easel: allow ambiguous-boolean the code of Norway
                    6 +       country: "no"

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          country: "no"
                    outputs:
                      country: ${steps.write.outputs.country}
                    """#)
        case "wrong-form":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    deadline: 5 minutes
                    steps:
                      write:
                        let:
                          line: a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[wrong-form]: '5 minutes' is not a duration
                     --> example.yaml:3:11
                      |
                    3 | deadline: 5 minutes
                      |           ^^^^^^^^^
                      |
                      = help: a duration is written like 500ms, 90s, 10m, 2h or 7d

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    deadline: 5m
                    steps:
                      write:
                        let:
                          line: a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "wrong-kind":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      medium: {type: string, enum: ink}
                    steps:
                      write:
                        let:
                          line: in ${inputs.medium}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[wrong-kind]: a list is needed here, this is text
                     --> example.yaml:4:32
                      |
                    4 |   medium: {type: string, enum: ink}
                      |                                ^^^
                      |
                      = help: write '- ' before each element

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      medium: {type: string, enum: [ink, watercolor]}
                    steps:
                      write:
                        let:
                          line: in ${inputs.medium}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "wrong-tag":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          lines: !!int two
                    outputs:
                      lines: ${steps.write.outputs.lines}
                    """#,
                said: #"""
                    error[wrong-tag]: the value is not what its tag '!!int' says
                     --> example.yaml:6:20
                      |
                    6 |       lines: !!int two
                      |              ----- ^^^
                      |              |
                      |              the tag
                      |
                      = help: leave the tag out, or write a value that it fits

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          lines: 2
                    outputs:
                      lines: ${steps.write.outputs.lines}
                    """#)
        case "wrong-type":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      count: int
                    steps:
                      write:
                        let:
                          line: ${inputs.count + ' pictures'}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: "",
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      count: int
                    steps:
                      write:
                        let:
                          line: ${inputs.count} pictures
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "yaml-character":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour␇ at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[yaml-character]: the character U+0007 is not allowed in YAML
                     --> example.yaml:6:22
                      |
                    6 |       line: a harbour␇ at night
                      |                      ^
                      |
                      = help: delete it, or write it in double quotes as an escape: \x07

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "yaml-encoding":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a caf� at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[yaml-encoding]: the byte 0xE9 is not UTF-8
                     --> example.yaml:6:18
                      |
                    6 |       line: a caf� at night
                      |                  ^
                      |
                      = help: save the file as UTF-8; it may be Latin-1 or Windows-1252 now

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a café at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "yaml-escape":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          folder: "C:\pictures"
                    outputs:
                      folder: ${steps.write.outputs.folder}
                    """#,
                said: #"""
                    error[yaml-escape]: '\p' is no escape
                     --> example.yaml:6:18
                      |
                    6 |       folder: "C:\pictures"
                      |                  ^^
                      |
                      = help: a backslash is doubled inside of double quotes, and is itself inside of single ones
                      = fix: double the backslash
                      |
                    6 -       folder: "C:\pictures"
                    6 +       folder: "C:\\pictures"

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          folder: 'C:\pictures'
                    outputs:
                      folder: ${steps.write.outputs.folder}
                    """#)
        case "yaml-indentation":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                            medium: ink
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[yaml-indentation]: this key stands within the text above it
                     --> example.yaml:7:9
                      |
                    6 |       line: a harbour at night
                      |             ------------------ the text begins here
                    7 |         medium: ink
                      |         ^^^^^^
                      |
                      = help: indent the key like the keys it belongs to; what has a text as its value cannot have keys

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                          medium: ink
                    outputs:
                      line: ${steps.write.outputs.line}
                      medium: ${steps.write.outputs.medium}
                    """#)
        case "yaml-limit":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          grid: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[0]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
                    outputs:
                      grid: ${steps.write.outputs.grid}
                    """#,
                said: #"""
                    error[yaml-limit]: lists and mappings are nested more than 100 levels deep
                     --> example.yaml:6:109
                      |
                    6 |       grid: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[0]]]]…
                      |                                                                                                             ^

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          grid: [[0, 1], [1, 0]]
                    outputs:
                      grid: ${steps.write.outputs.grid}
                    """#)
        case "yaml-line-break":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: "a harbour�at night"
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[yaml-line-break]: the character U+2028 ends a line for some readers of YAML and not for others
                     --> example.yaml:6:23
                      |
                    6 |       line: "a harbour�at night"
                      |                       ^
                      |
                      = help: delete it, or write it in double quotes as an escape: \u2028

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: "a harbour\nat night"
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "yaml-quote":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: 'a fisherman's harbour'
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[yaml-quote]: there is text behind the closing quote
                     --> example.yaml:6:26
                      |
                    6 |       line: 'a fisherman's harbour'
                      |             -------------^^^^^^^^^^
                      |             |
                      |             the quoted text
                      |
                      = help: a quote inside of single quotes is doubled: ''

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a fisherman's harbour
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "yaml-space":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                          medium:ink
                    outputs:
                      line: ${steps.write.outputs.line}
                      medium: ${steps.write.outputs.medium}
                    """#,
                said: #"""
                    error[yaml-space]: a space is missing after the ':'
                     --> example.yaml:7:13
                      |
                    7 |       medium:ink
                      |             ^
                      |
                      = help: write 'key: value', or put a text with a ':' in quotes
                      = fix: put a space there
                      |
                    7 -       medium:ink
                    7 +       medium: ink

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                          medium: ink
                    outputs:
                      line: ${steps.write.outputs.line}
                      medium: ${steps.write.outputs.medium}
                    """#)
        case "yaml-start":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          credit: @studio
                    outputs:
                      credit: ${steps.write.outputs.credit}
                    """#,
                said: #"""
                    error[yaml-start]: a value cannot begin with '@', which YAML keeps to itself
                     --> example.yaml:6:15
                      |
                    6 |       credit: @studio
                      |               ^^^^^^^
                      |
                      = help: put the value in quotes
                      = fix: put it in quotes
                      |
                    6 -       credit: @studio
                    6 +       credit: "@studio"

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          credit: "@studio"
                    outputs:
                      credit: ${steps.write.outputs.credit}
                    """#)
        case "yaml-syntax":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: motto: in watercolor
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[yaml-syntax]: a second ': ' cannot stand on the line of a key
                     --> example.yaml:6:18
                      |
                    6 |       line: motto: in watercolor
                      |                  ^
                      |
                      = help: put the value in quotes if the ':' is part of it, or begin a new line

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: "motto: in watercolor"
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "yaml-tab":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                    ␉line: a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[yaml-tab]: a tab cannot indent
                     --> example.yaml:6:1
                      |
                    6 |     line: a harbour at night
                      | ^^^^
                      |
                      = help: indent with spaces, two for each level

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "yaml-version":
            CheckExample(
                mistaken: #"""
                    %YAML 1.1
                    ---
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    warning[yaml-version]: this document asks for YAML 1.1 and is read as YAML 1.2
                     --> example.yaml:1:1
                      |
                    1 | %YAML 1.1
                      | ^^^^^^^^^
                      |
                      = help: leave the '%YAML' line out

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        let:
                          line: a harbour at night
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        default: nil
        }
    }
}
