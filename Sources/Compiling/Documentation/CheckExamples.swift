// table: script/docs writes this from Tests/CompilingTests/Checks; change an example there.
// swift-format-ignore-file

extension CheckExample {
    /// A switch costs nothing until it is asked, unlike a table, which would be filled first.
    static func of(_ code: String) -> CheckExample? {
        switch code {
        case "accepts-unknown":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        accepts: {promt: {max_length: 500}}
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#,
                said: #"""
                    error[accepts-unknown]: 'image.draw' has no input 'promt'
                      --> example.yaml:24:15
                       |
                    24 |     accepts: {promt: {max_length: 500}}
                       |               ^^^^^
                       |
                       = help: did you mean 'prompt'?
                       = fix: write 'prompt'
                       |
                    24 -     accepts: {promt: {max_length: 500}}
                    24 +     accepts: {prompt: {max_length: 500}}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        accepts: {prompt: {max_length: 500}}
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#)
        case "all-steps-at-once":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor

                      count:
                        let:
                          steps: ${size(steps)}
                    outputs:
                      line: ${steps.write.outputs.line}
                      steps: ${steps.count.outputs.steps}
                    """#,
                said: #"""
                    error[all-steps-at-once]: all steps are read at once, so that nobody can say what must come before
                      --> example.yaml:12:21
                       |
                    12 |       steps: ${size(steps)}
                       |                     ^^^^^
                       |
                       = help: name the step: steps.NAME.outputs

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

                      count:
                        let:
                          steps: ${size(steps.write.outputs.line)}
                    outputs:
                      line: ${steps.write.outputs.line}
                      steps: ${steps.count.outputs.steps}
                    """#)
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
        case "bad-bounds":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      text.caption:
                        inputs:
                          title: {type: string, max: 80}
                        outputs: {line: string}
                    """#,
                said: #"""
                    error[bad-bounds]: 'max' says nothing about text
                     --> example.yaml:5:29
                      |
                    5 |       title: {type: string, max: 80}
                      |                             ^^^
                      |
                      = help: did you mean 'max_length'?
                      = fix: write 'max_length'
                      |
                    5 -       title: {type: string, max: 80}
                    5 +       title: {type: string, max_length: 80}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      text.caption:
                        inputs:
                          title: {type: string, max_length: 80}
                        outputs: {line: string}
                    """#)
        case "bad-default":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.print:
                        inputs:
                          copies: {type: int, max: 4, default: 8}
                        outputs: {pictures: list<image>}
                    """#,
                said: #"""
                    error[bad-default]: the default cannot be 8, which is more than 4
                     --> example.yaml:5:44
                      |
                    5 |       copies: {type: int, max: 4, default: 8}
                      |                                            ^
                      |
                      = help: write another value, or change what is allowed

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.print:
                        inputs:
                          copies: {type: int, max: 4, default: 4}
                        outputs: {pictures: list<image>}
                    """#)
        case "bad-enum":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.print:
                        inputs:
                          copies: {type: int, enum: [1, two, 4]}
                        outputs: {pictures: list<image>}
                    """#,
                said: #"""
                    error[bad-enum]: a value of the enum must be a whole number, this is text
                     --> example.yaml:5:37
                      |
                    5 |       copies: {type: int, enum: [1, two, 4]}
                      |                                     ^^^
                      |
                      = help: a whole number is written like 4

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.print:
                        inputs:
                          copies: {type: int, enum: [1, 2, 4]}
                        outputs: {pictures: list<image>}
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
        case "bad-source":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: catalog
                    inputs:
                      products: {type: list, from: data/products.xlsx, items: {type: object, fields: {name: string}}}
                    steps:
                      describe:
                        for_each: {product: "${inputs.products}"}
                        let: {line: "${product.name.upperAscii()}"}
                    outputs:
                      lines: ${steps.describe.outputs.line}
                    """#,
                said: #"""
                    error[bad-source]: 'data/products.xlsx' is no file of rows
                     --> example.yaml:4:32
                      |
                    4 |   products: {type: list, from: data/products.xlsx, items: {type: object, fields: {name: string}}}
                      |                                ^^^^^^^^^^^^^^^^^^
                      |
                      = help: rows are read from .csv, .json and .jsonl; files themselves are a list<image> or the like

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: catalog
                    inputs:
                      products: {type: list, from: data/products.csv, items: {type: object, fields: {name: string}}}
                    steps:
                      describe:
                        for_each: {product: "${inputs.products}"}
                        let: {line: "${product.name.upperAscii()}"}
                    outputs:
                      lines: ${steps.describe.outputs.line}
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
        case "bad-url":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: ink.test/v1
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[bad-url]: this is no address
                     --> example.yaml:9:11
                      |
                    9 | base_url: ink.test/v1
                      |           ^^^^^^^^^^^
                      |
                      = help: write it in full: https://api.example.com/v1

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
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
        case "broken-off-recording":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: example.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    ---
                    easel: 1
                    recording: word
                    started: 2026-06-01T12:00:00Z
                    exchanges:
                      - item: find
                        model: words.finder
                        at: send
                        request:
                          method: POST
                          url: https://words.test/find
                          body: {start: a}
                        answer:
                          status: 200
                          body: {word: apple}
                          after: 800ms
                    """#,
                said: #"""
                    warning[broken-off-recording]: the recording was broken off before its run had ended
                      --> example.yaml:37:9
                       |
                    37 | replay: example.yaml
                       |         ^^^^^^^^^^^^
                    ...
                    43 | recording: word
                       | --------- it has no 'ended'
                       |
                       = help: go on with its run by 'easel resume --record', or record another

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: example.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    ---
                    easel: 1
                    recording: word
                    started: 2026-06-01T12:00:00Z
                    exchanges:
                      - item: find
                        model: words.finder
                        at: send
                        request:
                          method: POST
                          url: https://words.test/find
                          body: {start: a}
                        answer:
                          status: 200
                          body: {word: apple}
                          after: 800ms
                    ended: success
                    """#)
        case "cached-effects":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.publish:
                        effects: true
                        inputs: {picture: image}
                        outputs: {address: string}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      publish:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            published: {body: {address: "https://ink.test/a"}}
                        result:
                          address: ${body.address}
                    models:
                      poster:
                        id: poster-1
                        implements: image.publish
                        call: publish
                        params:
                          picture: ${inputs.picture}
                    ---
                    easel: 1
                    workflow: publish
                    inputs: {picture: image}
                    steps:
                      publish:
                        uses: ink.poster
                        cache: 7d
                        with:
                          picture: ${inputs.picture}
                    outputs:
                      address: ${steps.publish.outputs.address}
                    """#,
                said: #"""
                    error[cached-effects]: image.publish changes something elsewhere, which an earlier result would not do again
                      --> example.yaml:34:5
                       |
                    34 |     cache: 7d
                       |     ^^^^^
                       |
                       = help: remove 'cache'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.publish:
                        effects: true
                        inputs: {picture: image}
                        outputs: {address: string}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      publish:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            published: {body: {address: "https://ink.test/a"}}
                        result:
                          address: ${body.address}
                    models:
                      poster:
                        id: poster-1
                        implements: image.publish
                        call: publish
                        params:
                          picture: ${inputs.picture}
                    ---
                    easel: 1
                    workflow: publish
                    inputs: {picture: image}
                    steps:
                      publish:
                        uses: ink.poster
                        with:
                          picture: ${inputs.picture}
                    outputs:
                      address: ${steps.publish.outputs.address}
                    """#)
        case "call-stages":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY]
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        refresh: fetch
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[call-stages]: the call has no 'fetch' to have links anew by
                      --> example.yaml:32:14
                       |
                    32 |     refresh: fetch
                       |              ^^^^^
                       |
                       = help: name a stage that it has, or remove 'refresh'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY]
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        refresh: poll
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "colliding-names":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      key_frames:
                        let: {count: 2}
                      keyframes:
                        let:
                          count: ${steps.key_frames.outputs.count + 1}
                    outputs:
                      count: ${steps.keyframes.outputs.count}
                    """#,
                said: #"""
                    warning[colliding-names]: 'keyframes' and 'key_frames' differ in underscores alone
                     --> example.yaml:6:3
                      |
                    4 |   key_frames:
                      |   ---------- the other is here
                    5 |     let: {count: 2}
                    6 |   keyframes:
                      |   ^^^^^^^^^
                      |
                      = help: give one of the two another name

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      key_frames:
                        let: {count: 2}
                      more_frames:
                        let:
                          count: ${steps.key_frames.outputs.count + 1}
                    outputs:
                      count: ${steps.more_frames.outputs.count}
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
        case "computed-callee":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    inputs: {model: string}
                    steps:
                      draw:
                        uses: ${inputs.model}
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    error[computed-callee]: what a step uses must be known before it runs
                      --> example.yaml:33:13
                       |
                    33 |     uses: ${inputs.model}
                       |             ^^^^^^^^^^^^
                       |
                       = help: write a name; or ${x}, where for_each gives x a list of models that is written down

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#)
        case "constant-condition":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      is_framed: bool
                    steps:
                      write:
                        let:
                          has_frame: ${inputs.is_framed || true}
                    outputs:
                      has_frame: ${steps.write.outputs.has_frame}
                    """#,
                said: #"""
                    warning[constant-condition]: this condition is always true
                     --> example.yaml:8:40
                      |
                    8 |       has_frame: ${inputs.is_framed || true}
                      |                                        ^^^^
                      |
                      = help: remove it, or compare with a value that varies

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      is_framed: bool
                    steps:
                      write:
                        let:
                          has_frame: ${inputs.is_framed}
                    outputs:
                      has_frame: ${steps.write.outputs.has_frame}
                    """#)
        case "cycle":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      title:
                        let:
                          text: ${steps.line.outputs.text.upperAscii()}
                      line:
                        let:
                          text: ${steps.title.outputs.text}, in watercolor
                    outputs:
                      line: ${steps.line.outputs.text}
                    """#,
                said: #"""
                    error[cycle]: steps wait for each other: title → line → title
                     --> example.yaml:6:21
                      |
                    6 |       text: ${steps.line.outputs.text.upperAscii()}
                      |                     ^^^^ 'title' waits for 'line'
                    7 |   line:
                    8 |     let:
                    9 |       text: ${steps.title.outputs.text}, in watercolor
                      |                     ----- 'line' waits for 'title'
                      |
                      = help: remove one of these uses

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      title:
                        let:
                          text: A LIGHTHOUSE
                      line:
                        let:
                          text: ${steps.title.outputs.text}, in watercolor
                    outputs:
                      line: ${steps.line.outputs.text}
                    """#)
        case "deadline-too-short":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    policies:
                      patient: {attempts: 3, waits: [20s, 40s]}
                    ---
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        retry: patient
                        deadline: 30s
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    warning[deadline-too-short]: all attempts and waits take up to 60s, the deadline is 30s
                      --> example.yaml:38:15
                       |
                    37 |     retry: patient
                       |            ------- the policy
                    38 |     deadline: 30s
                       |               ^^^
                       |
                       = help: give more time, or fewer attempts

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    policies:
                      patient: {attempts: 3, waits: [20s, 40s]}
                    ---
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        retry: patient
                        deadline: 5m
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#)
        case "division-by-zero":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      frames: int
                    steps:
                      write:
                        let:
                          seconds: ${inputs.frames / 0}
                    outputs:
                      seconds: ${steps.write.outputs.seconds}
                    """#,
                said: #"""
                    error[division-by-zero]: a division by zero has no result
                     --> example.yaml:8:34
                      |
                    8 |       seconds: ${inputs.frames / 0}
                      |                                  ^
                      |
                      = help: write another divisor, or ask before whether it is zero

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      frames: int
                    steps:
                      write:
                        let:
                          seconds: ${inputs.frames / 24}
                    outputs:
                      seconds: ${steps.write.outputs.seconds}
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
        case "duplicate-declaration":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    policies:
                      patient: {attempts: 3, waits: 5s..60s}
                    ---
                    easel: 1
                    policies:
                      patient: {attempts: 5, waits: 1s..10s}
                    """#,
                said: #"""
                    error[duplicate-declaration]: there is a policy 'patient' already
                     --> example.yaml:7:3
                      |
                    3 |   patient: {attempts: 3, waits: 5s..60s}
                      |   ------- first declared here
                    ...
                    7 |   patient: {attempts: 5, waits: 1s..10s}
                      |   ^^^^^^^
                      |
                      = help: give one of the two another name

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    policies:
                      patient: {attempts: 3, waits: 5s..60s}
                    ---
                    easel: 1
                    policies:
                      eager: {attempts: 5, waits: 1s..10s}
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
        case "empty-fan-out":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        for_each:
                          title: []
                        let:
                          line: ${title}, in watercolor
                    outputs:
                      lines: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    warning[empty-fan-out]: the list of 'title' is empty, so there is nothing to do
                     --> example.yaml:6:14
                      |
                    6 |       title: []
                      |              ^^
                      |
                      = help: write its elements, or an expression that gives them

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        for_each:
                          title: [a harbour, a lighthouse]
                        let:
                          line: ${title}, in watercolor
                    outputs:
                      lines: ${steps.write.outputs.line}
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
        case "empty-narrowing":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          count: {type: int, default: 1, max: 8}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        accepts: {count: {min: 10}}
                        params:
                          prompt: ${inputs.prompt}
                          num_images: ${inputs.count}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#,
                said: #"""
                    error[empty-narrowing]: this leaves no value of 'count': none is within what 'image.draw' allows
                      --> example.yaml:26:28
                       |
                    26 |     accepts: {count: {min: 10}}
                       |                            ^^
                       |
                       = help: write 'never' where the model does not take it

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          count: {type: int, default: 1, max: 8}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        accepts: {count: {max: 4}}
                        params:
                          prompt: ${inputs.prompt}
                          num_images: ${inputs.count}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#)
        case "empty-result":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.filter(i, i.url.endsWith('.jpg')).map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[empty-result]: on the example 'drawn' 'images' has no elements
                      --> example.yaml:20:15
                       |
                    18 |         drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                       |         ----- the example
                    19 |     result:
                    20 |       images: ${body.images.filter(i, i.url.endsWith('.jpg')).map(i, media(i.url))}
                       |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                       |
                       = help: a result without elements counts as a failure: mend the expression, or let 'errors' say that such an answer is one

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "empty-route":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: []
                    """#,
                said: #"""
                    error[empty-route]: the route has nothing to try
                      --> example.yaml:31:10
                       |
                    31 |     try: []
                       |          ^^
                       |
                       = help: write '- provider.model' below 'try:'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils]
                    """#)
        case "example-differs":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    errors:
                      - code: ${body.?error.?code}
                        classes:
                          quota: [1008]
                          content_policy: [1026]
                        message: ${body.error.message}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            content_policy: {status: 400, body: {error: {code: 1008, message: Refused.}}}
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[example-differs]: the example 'content_policy' comes to 'quota'
                      --> example.yaml:24:9
                       |
                    24 |         content_policy: {status: 400, body: {error: {code: 1008, message: Refused.}}}
                       |         ^^^^^^^^^^^^^^
                       |
                       = help: mend what tells states and errors apart, or give the example another name

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    errors:
                      - code: ${body.?error.?code}
                        classes:
                          quota: [1008]
                          content_policy: [1026]
                        message: ${body.error.message}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            content_policy: {status: 400, body: {error: {code: 1026, message: Refused.}}}
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
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
        case "fallback-cannot-take":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          seed: {type: int, optional: true}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                          seed: ${inputs.?seed}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        accepts: {seed: never}
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils, ink.quick]
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: hero
                        with: {prompt: a lighthouse, seed: 7}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    error[fallback-cannot-take]: ink.quick never takes 'seed'
                      --> example.yaml:49:34
                       |
                    34 |     accepts: {seed: never}
                       |               ---- said here
                    ...
                    42 |     try: [ink.oils, ink.quick]
                       |                     --------- used by the route 'hero'
                    ...
                    49 |     with: {prompt: a lighthouse, seed: 7}
                       |                                  ^^^^
                       |
                       = help: remove it, or use a route whose models take it

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          seed: {type: int, optional: true}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                          seed: ${inputs.?seed}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        accepts: {seed: never}
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils, ink.quick]
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: hero
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#)
        case "fan-out-over-other":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      titles: {type: string, description: Titles parted by commas}
                    steps:
                      write:
                        for_each:
                          title: ${inputs.titles}
                        let:
                          line: ${title}, in watercolor
                    outputs:
                      lines: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[fan-out-over-other]: 'title' has to go through a list, this is text
                     --> example.yaml:8:16
                      |
                    8 |       title: ${inputs.titles}
                      |                ^^^^^^^^^^^^^
                      |
                      = help: a text is made a list by .split(',')

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      titles: {type: string, description: Titles parted by commas}
                    steps:
                      write:
                        for_each:
                          title: ${inputs.titles.split(',')}
                        let:
                          line: ${title}, in watercolor
                    outputs:
                      lines: ${steps.write.outputs.line}
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
                      = help: a space parts a key from its value
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
        case "foreign-host":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: https://queue.example/${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[foreign-host]: no credential of 'ink' goes to 'queue.example'
                      --> example.yaml:15:21
                       |
                    15 |       post: https://queue.example/${model.id}
                       |                     ^^^^^^^^^^^^^
                       |
                       = help: add it to 'hosts' where it is the provider's own, or say 'auth: none'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    hosts: [queue.example]
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: https://queue.example/${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "impossible-exchange":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: example.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    ---
                    easel: 1
                    recording: word
                    started: 2026-06-01T12:00:00Z
                    exchanges:
                      - item: find
                        model: words.finder
                        at: poll
                        request:
                          method: POST
                          url: https://words.test/find
                          body: {start: a}
                        answer:
                          status: 200
                          body: {word: apple}
                          after: 800ms
                    ended: success
                    """#,
                said: #"""
                    error[impossible-exchange]: words.finder has nothing to do at 'poll'
                      --> example.yaml:48:9
                       |
                    48 |     at: poll
                       |         ^^^^
                       |
                       = help: record it anew, or take the exchange out

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: example.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    ---
                    easel: 1
                    recording: word
                    started: 2026-06-01T12:00:00Z
                    exchanges:
                      - item: find
                        model: words.finder
                        at: send
                        request:
                          method: POST
                          url: https://words.test/find
                          body: {start: a}
                        answer:
                          status: 200
                          body: {word: apple}
                          after: 800ms
                    ended: success
                    """#)
        case "impossible-index":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      lines: {type: list<string>, min_items: 1}
                    steps:
                      write:
                        let:
                          last_line: ${inputs.lines[-1]}
                    outputs:
                      last_line: ${steps.write.outputs.last_line}
                    """#,
                said: #"""
                    error[impossible-index]: a list has no element before its first
                     --> example.yaml:8:33
                      |
                    8 |       last_line: ${inputs.lines[-1]}
                      |                                 ^^
                      |
                      = help: the first element is [0]; the last is had with .last()

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      lines: {type: list<string>, min_items: 1}
                    steps:
                      write:
                        let:
                          last_line: ${inputs.lines.last().orValue('')}
                    outputs:
                      last_line: ${steps.write.outputs.last_line}
                    """#)
        case "impossible-min-success":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        for_each:
                          title: [a harbour, a lighthouse]
                        min_success: 3
                        let:
                          line: ${title}, in watercolor
                    outputs:
                      lines: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[impossible-min-success]: so many items cannot succeed: there are only 2 items
                     --> example.yaml:7:18
                      |
                    7 |     min_success: 3
                      |                  ^
                      |
                      = help: write a smaller number, or a share such as 50%

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        for_each:
                          title: [a harbour, a lighthouse]
                        min_success: 2
                        let:
                          line: ${title}, in watercolor
                    outputs:
                      lines: ${steps.write.outputs.line}
                    """#)
        case "impossible-state":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY, 1]
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[impossible-state]: the state is never 1: by the examples it is text
                      --> example.yaml:28:23
                       |
                    28 |         done: [READY, 1]
                       |                       ^
                       |
                       = help: write it in quotes

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY]
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "input-clash":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          seed: {type: int, optional: true}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        extra: {seed: int}
                        params:
                          prompt: ${inputs.prompt}
                          seed: ${inputs.?seed}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#,
                said: #"""
                    error[input-clash]: 'image.draw' has an input 'seed' already
                      --> example.yaml:26:13
                       |
                    26 |     extra: {seed: int}
                       |             ^^^^
                       |
                       = help: narrow it under 'accepts', or give the model's own another name

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          seed: {type: int, optional: true}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                          seed: ${inputs.?seed}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#)
        case "input-never-taken":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          seed: {type: int, optional: true}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        accepts: {seed: never}
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse, seed: 7}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    error[input-never-taken]: ink.oils never takes 'seed'
                      --> example.yaml:36:34
                       |
                    26 |     accepts: {seed: never}
                       |               ---- said here
                    ...
                    36 |     with: {prompt: a lighthouse, seed: 7}
                       |                                  ^^^^
                       |
                       = help: remove it, or use another model

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          seed: {type: int, optional: true}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        accepts: {seed: never}
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#)
        case "input-not-sent":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          seed: {type: int, optional: true}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse, seed: 7}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    warning[input-not-sent]: a step gives 'seed', which the model takes and does not send
                      --> example.yaml:28:5
                       |
                    28 |     params:
                       |     ^^^^^^
                       |
                       = help: send it here, or write 'seed: never' under 'accepts'

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          seed: {type: int, optional: true}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                          seed: ${inputs.?seed}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse, seed: 7}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#)
        case "insecure-url":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: http://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[insecure-url]: whoever is on the way can read what is sent here
                     --> example.yaml:9:11
                      |
                    9 | base_url: http://ink.test
                      |           ^^^^
                      |
                      = help: write https:// in the place of http://

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
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
                said: #"""
                    error[invalid-format]: the format has 2 places, but 1 value is given
                     --> example.yaml:8:41
                      |
                    8 |       line: ${'picture %d of %d'.format([inputs.count])}
                      |                                         ^^^^^^^^^^^^^^
                      |
                      = help: give a value for each place, in order

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
                said: #"""
                    error[invalid-pattern]: class '[' is never closed
                     --> example.yaml:8:40
                      |
                    8 |       is_short: ${inputs.title.matches('^[a-z{1,20}$')}
                      |                                        ^^^^^^^^^^^^^^
                      |
                      = help: add a ']', which is literal right after the '['; a literal bracket is '\['

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
                          is_short: ${inputs.title.matches('^[a-z]{1,20}$')}
                    outputs:
                      is_short: ${steps.write.outputs.is_short}
                    """#)
        case "key-not-unique":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      titles: {type: list<string>, unique: true}
                    steps:
                      write:
                        for_each:
                          title: ${inputs.titles}
                          style: [watercolor, oil]
                        key: ${title}
                        let:
                          line: ${title}, in ${style}
                    outputs:
                      lines: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[key-not-unique]: several items would have one key: it does not depend on 'style'
                      --> example.yaml:10:10
                       |
                    10 |     key: ${title}
                       |          ^^^^^^^^
                       |
                       = help: use every variable of for_each in it

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      titles: {type: list<string>, unique: true}
                    steps:
                      write:
                        for_each:
                          title: ${inputs.titles}
                          style: [watercolor, oil]
                        key: ${title}, ${style}
                        let:
                          line: ${title}, in ${style}
                    outputs:
                      lines: ${steps.write.outputs.line}
                    """#)
        case "like-cycle":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        like: small
                      small:
                        id: small-1
                        like: quick
                    """#,
                said: #"""
                    error[like-cycle]: models are like each other in a circle: quick, like small, like quick
                      --> example.yaml:32:11
                       |
                    32 |     like: quick
                       |           ^^^^^
                       |
                       = help: one of them must say everything itself

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        like: oils
                      small:
                        id: small-1
                        like: quick
                    """#)
        case "literal-credential":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: Key 5f1c9a77d0}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[literal-credential]: a credential stands in the file, where everybody can read it
                      --> example.yaml:11:36
                       |
                    11 |   - {header: Authorization, value: Key 5f1c9a77d0}
                       |                                    ^^^^^^^^^^^^^^
                       |
                       = help: name a secret under 'auth': ${secret.NAME}; its value comes from the environment; replace this key, which is none any more

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
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
        case "lookup-forgets":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        mint: {own: uuid}
                        submit:
                          post: /${model.id}
                          json: {own: "${job.own}", input: "${params}"}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY]
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        lookup:
                          get: /jobs
                          query: {own: "${job.own}"}
                          examples:
                            found: {body: {id: j1}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[lookup-forgets]: the submission keeps 'id', which this does not
                      --> example.yaml:33:5
                       |
                    33 |     lookup:
                       |     ^^^^^^
                       |
                       = help: later stages need it: add it to the 'keep' of 'lookup'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        mint: {own: uuid}
                        submit:
                          post: /${model.id}
                          json: {own: "${job.own}", input: "${params}"}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY]
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        lookup:
                          get: /jobs
                          query: {own: "${job.own}"}
                          keep:
                            id: ${body.id}
                          examples:
                            found: {body: {id: j1}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "lost-name":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        label: Writing
                        let:
                          line: a harbour at night
                        label: Shouting
                        let:
                          line: ${steps.write.outputs.line.upperAscii()}
                    outputs:
                      line: ${steps.shout.outputs.line}
                    """#,
                said: #"""
                    error[lost-name]: the keys 'label', 'let' are here for the second time
                     --> example.yaml:8:5
                      |
                    5 |     label: Writing
                      |     ----- first here
                    6 |     let:
                    7 |       line: a harbour at night
                    8 |     label: Shouting
                      |     ^^^^^
                    9 |     let:
                      |     ---
                      |
                      = help: write the name that they belong to above them, or remove them

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        label: Writing
                        let:
                          line: a harbour at night
                      shout:
                        label: Shouting
                        let:
                          line: ${steps.write.outputs.line.upperAscii()}
                    outputs:
                      line: ${steps.shout.outputs.line}
                    """#)
        case "malformed-cost":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    test: posters
                    workflow: poster
                    inputs: {title: a lighthouse}
                    cases:
                      - name: it says what it was asked
                        expect: {cost: cheap}
                    """#,
                said: #"""
                    error[malformed-cost]: this is no amount of money
                      --> example.yaml:19:20
                       |
                    19 |     expect: {cost: cheap}
                       |                    ^^^^^
                       |
                       = help: write 0.08, or 0.08..0.16

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    test: posters
                    workflow: poster
                    inputs: {title: a lighthouse}
                    cases:
                      - name: it says what it was asked
                        expect: {cost: 0}
                    """#)
        case "malformed-time":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: example.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    ---
                    easel: 1
                    recording: word
                    started: yesterday
                    exchanges:
                      - item: find
                        model: words.finder
                        at: send
                        request:
                          method: POST
                          url: https://words.test/find
                          body: {start: a}
                        answer:
                          status: 200
                          body: {word: apple}
                          after: 800ms
                    ended: success
                    """#,
                said: #"""
                    error[malformed-time]: 'yesterday' is no time
                      --> example.yaml:44:10
                       |
                    44 | started: yesterday
                       |          ^^^^^^^^^
                       |
                       = help: write it like 2026-06-01T12:00:00Z

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: example.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    ---
                    easel: 1
                    recording: word
                    started: 2026-06-01T12:00:00Z
                    exchanges:
                      - item: find
                        model: words.finder
                        at: send
                        request:
                          method: POST
                          url: https://words.test/find
                          body: {start: a}
                        answer:
                          status: 200
                          body: {word: apple}
                          after: 800ms
                    ended: success
                    """#)
        case "may-be-out-of-range":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    inputs:
                      copies: {type: int, enum: [1, 5, 50]}
                    steps:
                      posters:
                        uses: poster
                        with:
                          title: a lighthouse
                          copies: ${inputs.copies}
                    outputs:
                      line: ${steps.posters.outputs.line}
                    """#,
                said: #"""
                    warning[may-be-out-of-range]: this may be 50, which 'copies' of the workflow 'poster' never takes
                      --> example.yaml:22:17
                       |
                     2 | workflow: poster
                       |           ------ declared here
                    ...
                    22 |       copies: ${inputs.copies}
                       |                 ^^^^^^^^^^^^^
                       |
                       = help: narrow the input's enum or bounds

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    inputs:
                      copies: {type: int, enum: [1, 5]}
                    steps:
                      posters:
                        uses: poster
                        with:
                          title: a lighthouse
                          copies: ${inputs.copies}
                    outputs:
                      line: ${steps.posters.outputs.line}
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
                said: #"""
                    error[maybe-missing]: 'seed' may be missing
                     --> example.yaml:8:23
                      |
                    8 |       frame: ${inputs.seed + 1}
                      |                       ^^^^
                      |
                      = help: read it with inputs.?seed, or guard it with has(inputs.seed)

                    1 error
                    """#,
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
                        send:
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
                said: #"""
                    error[maybe-null]: 'body.answer' may be null, then it has no 'text'
                      --> example.yaml:23:15
                       |
                    23 |       line: ${body.answer.text}
                       |               ^^^^^^^^^^^
                       |
                       = help: read it with body.answer.?text, or guard it with body.answer != null

                    1 error
                    """#,
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
                        send:
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
        case "misplaced-key":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        max_parallel: 3
                        let:
                          line: ${inputs.title}, in watercolor
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[misplaced-key]: 'max_parallel' is for steps with 'for_each'
                     --> example.yaml:7:5
                      |
                    7 |     max_parallel: 3
                      |     ^^^^^^^^^^^^
                      |
                      = help: remove it, or add 'for_each'

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
        case "misplaced-narrowing":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        accepts: {prompt: {send: [url]}}
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#,
                said: #"""
                    error[misplaced-narrowing]: 'send' is for files, this input is text
                      --> example.yaml:24:24
                       |
                    24 |     accepts: {prompt: {send: [url]}}
                       |                        ^^^^
                       |
                       = help: remove it

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#)
        case "missing-file":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      picture: image
                    steps:
                      describe:
                        let:
                          line: a picture called ${inputs.picture.name}
                    outputs:
                      line: ${steps.describe.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    steps:
                      poster:
                        uses: poster
                        with: {picture: pictures/harbor.png}
                    outputs:
                      line: ${steps.poster.outputs.line}
                    """#,
                said: #"""
                    warning[missing-file]: there is no file 'pictures/harbor.png'
                      --> example.yaml:17:21
                       |
                    17 |     with: {picture: pictures/harbor.png}
                       |                     ^^^^^^^^^^^^^^^^^^^
                       |
                       = help: a path begins at the folder of the project

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      picture: image
                    steps:
                      describe:
                        let:
                          line: a picture called ${inputs.picture.name}
                    outputs:
                      line: ${steps.describe.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    steps:
                      poster:
                        uses: poster
                        with: {picture: pictures/harbour.png}
                    outputs:
                      line: ${steps.poster.outputs.line}
                    """#)
        case "missing-input":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    steps:
                      posters:
                        uses: poster
                        with:
                          copies: 2
                    outputs:
                      line: ${steps.posters.outputs.line}
                    """#,
                said: #"""
                    error[missing-input]: the workflow 'poster' needs 'title'
                      --> example.yaml:18:5
                       |
                     2 | workflow: poster
                       |           ------ declared here
                    ...
                    18 |     with:
                       |     ^^^^
                       |
                       = help: give text below 'with'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    steps:
                      posters:
                        uses: poster
                        with:
                          title: a lighthouse
                          copies: 2
                    outputs:
                      line: ${steps.posters.outputs.line}
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
        case "missing-output":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>, seed: int}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}], seed: 7}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[missing-output]: 'image.draw' gives 'seed', which is not made here
                      --> example.yaml:19:5
                       |
                    19 |     result:
                       |     ^^^^^^
                       |
                       = help: add 'seed' with where the answer has it

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>, seed: int}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}], seed: 7}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                          seed: ${body.seed}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "missing-table-key":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          format: {type: string, enum: [square, portrait, landscape]}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    tables:
                      prices: {square: 0.04, portrait: 0.06}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                          image_size: ${inputs.format}
                        price: {usd: "${tables.prices[inputs.format]}", as_of: 2026-06-01}
                    """#,
                said: #"""
                    error[missing-table-key]: 'tables.prices' has no key 'landscape'
                      --> example.yaml:31:35
                       |
                    31 |     price: {usd: "${tables.prices[inputs.format]}", as_of: 2026-06-01}
                       |                                   ^^^^^^^^^^^^^
                       |
                       = help: add it, or leave it out of what is taken here; '[?…]' gives nothing where there is no key

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          format: {type: string, enum: [square, portrait, landscape]}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    tables:
                      prices: {square: 0.04, portrait: 0.06, landscape: 0.06}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                          image_size: ${inputs.format}
                        price: {usd: "${tables.prices[inputs.format]}", as_of: 2026-06-01}
                    """#)
        case "mixed-interfaces":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                      image.sketch:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      pencil:
                        id: pencil-1
                        implements: image.sketch
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils, ink.pencil]
                    """#,
                said: #"""
                    error[mixed-interfaces]: ink.pencil is for image.sketch, and ink.oils for image.draw
                      --> example.yaml:41:21
                       |
                    41 |     try: [ink.oils, ink.pencil]
                       |           --------  ^^^^^^^^^^
                       |           |
                       |           ink.oils is here
                       |
                       = help: models that stand in for each other implement one interface

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                      image.sketch:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      pencil:
                        id: pencil-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils, ink.pencil]
                    """#)
        case "moment-before-all":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    test: posters
                    workflow: poster
                    inputs: {title: a lighthouse}
                    cases:
                      - name: it says what it was asked
                        crash: {after: 0}
                        expect: {state: success}
                    """#,
                said: #"""
                    error[moment-before-all]: nothing has happened yet by then
                      --> example.yaml:19:20
                       |
                    19 |     crash: {after: 0}
                       |                    ^
                       |
                       = help: write 1 or more

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    test: posters
                    workflow: poster
                    inputs: {title: a lighthouse}
                    cases:
                      - name: it says what it was asked
                        crash: {after: 1}
                        expect: {state: success}
                    """#)
        case "name-out-of-place":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor
                    outputs:
                      line: ${outputs.line}
                    """#,
                said: #"""
                    error[name-out-of-place]: 'outputs' stands for nothing here
                      --> example.yaml:10:11
                       |
                    10 |   line: ${outputs.line}
                       |           ^^^^^^^
                       |
                       = help: the outputs of a step are known in its 'check'; elsewhere write steps.NAME.outputs

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
        case "needs-itself":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor

                        needs: [write]
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[needs-itself]: the step 'write' waits for itself
                      --> example.yaml:10:13
                       |
                    10 |     needs: [write]
                       |             ^^^^^
                       |
                       = help: remove it

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
        case "negative-price":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: -0.04, as_of: 2026-06-01}
                    """#,
                said: #"""
                    error[negative-price]: a price cannot be less than 0
                      --> example.yaml:26:18
                       |
                    26 |     price: {usd: -0.04, as_of: 2026-06-01}
                       |                  ^^^^^
                       |
                       = help: write 0 where it is free

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
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
        case "never-equal":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      format: {type: string, enum: [portrait, landscape]}
                    steps:
                      write:
                        let:
                          is_tall: ${inputs.format == 'protrait'}
                    outputs:
                      is_tall: ${steps.write.outputs.is_tall}
                    """#,
                said: #"""
                    error[never-equal]: 'inputs.format' is never 'protrait', which is none of 'portrait', 'landscape'
                     --> example.yaml:8:35
                      |
                    8 |       is_tall: ${inputs.format == 'protrait'}
                      |                                   ^^^^^^^^^^
                      |
                      = help: did you mean 'portrait'?
                      = fix: write 'portrait'
                      |
                    8 -       is_tall: ${inputs.format == 'protrait'}
                    8 +       is_tall: ${inputs.format == 'portrait'}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      format: {type: string, enum: [portrait, landscape]}
                    steps:
                      write:
                        let:
                          is_tall: ${inputs.format == 'portrait'}
                    outputs:
                      is_tall: ${steps.write.outputs.is_tall}
                    """#)
        case "no-attempts":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    policies:
                      once: {attempts: 0}
                    """#,
                said: #"""
                    error[no-attempts]: with 0 attempts nothing is ever tried
                     --> example.yaml:3:20
                      |
                    3 |   once: {attempts: 0}
                      |                    ^
                      |
                      = help: the first attempt counts: write 1 for no retry

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    policies:
                      once: {attempts: 1}
                    """#)
        case "no-credential":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[no-credential]: this credential has no value
                      --> example.yaml:11:6
                       |
                    11 |   - {header: Authorization}
                       |      ^^^^^^
                       |
                       = help: add 'value' with ${secret.NAME} in it

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "no-models":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    """#,
                said: #"""
                    warning[no-models]: 'ink' has no models
                     --> example.yaml:2:11
                      |
                    2 | provider: ink
                      |           ^^^
                      |
                      = help: declare what it offers under 'models'

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "no-program":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      video.join:
                        inputs: {clips: list<video>}
                        outputs: {video: video}
                    ---
                    easel: 1
                    provider: studio
                    base_url: https://studio.test
                    models:
                      join:
                        implements: video.join
                        exec:
                          argv: ["-i", "concat:${inputs.clips.map(c, c.?path.orValue('')).join('|')}", out.mp4]
                          outputs:
                            video: ${media('out.mp4', 'video/mp4')}
                        examples:
                          joined: {files: [out.mp4]}
                    """#,
                said: #"""
                    error[no-program]: nothing says which program 'studio.join' runs
                      --> example.yaml:13:5
                       |
                    13 |     exec:
                       |     ^^^^
                       |
                       = help: add 'program' to the provider in the place of 'base_url', or to the model

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      video.join:
                        inputs: {clips: list<video>}
                        outputs: {video: video}
                    ---
                    easel: 1
                    provider: studio
                    program: cutter
                    models:
                      join:
                        implements: video.join
                        exec:
                          argv: ["-i", "concat:${inputs.clips.map(c, c.?path.orValue('')).join('|')}", out.mp4]
                          outputs:
                            video: ${media('out.mp4', 'video/mp4')}
                        examples:
                          joined: {files: [out.mp4]}
                    """#)
        case "no-recording":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: example.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    """#,
                said: #"""
                    error[no-recording]: 'example.yaml' holds no recording
                      --> example.yaml:37:9
                       |
                    37 | replay: example.yaml
                       |         ^^^^^^^^^^^^
                       |
                       = help: 'easel run WORKFLOW --record FILE' makes one

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: example.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    ---
                    easel: 1
                    recording: word
                    started: 2026-06-01T12:00:00Z
                    exchanges:
                      - item: find
                        model: words.finder
                        at: send
                        request:
                          method: POST
                          url: https://words.test/find
                          body: {start: a}
                        answer:
                          status: 200
                          body: {word: apple}
                          after: 800ms
                    ended: success
                    """#)
        case "no-way":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string, sketch: {type: image, optional: true}}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        accepts:
                          sketch: {send: [upload]}
                        params:
                          prompt: ${inputs.prompt}
                          image_url: ${inputs.?sketch}
                    """#,
                said: #"""
                    error[no-way]: the provider does not say how files are uploaded
                      --> example.yaml:27:23
                       |
                    27 |       sketch: {send: [upload]}
                       |                       ^^^^^^
                       |
                       = help: add 'upload' to the provider or the model, or another way to 'send'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string, sketch: {type: image, optional: true}}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        accepts:
                          sketch: {send: [url]}
                        params:
                          prompt: ${inputs.prompt}
                          image_url: ${inputs.?sketch}
                    """#)
        case "no-work":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[no-work]: 'ink.oils' does not say how its work is done
                      --> example.yaml:22:3
                       |
                    22 |   oils:
                       |   ^^^^
                       |
                       = help: add 'call' with the name of a call, or 'exec' with a program's arguments

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "not-a-model":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils]
                      draft:
                        try: [ink.quick, hero]
                    """#,
                said: #"""
                    error[not-a-model]: 'hero' is a route, and a route tries models
                      --> example.yaml:40:22
                       |
                    40 |     try: [ink.quick, hero]
                       |                      ^^^^
                       |
                       = help: list the models of 'hero' here

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils]
                      draft:
                        try: [ink.quick, ink.oils]
                    """#)
        case "not-extra":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          seed: {type: int, optional: true}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        extra:
                          steps: {type: int, default: 20}
                        params:
                          prompt: ${inputs.prompt}
                          seed: ${inputs.?seed}
                          steps: ${inputs.steps}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try:
                          - uses: ink.oils
                            with: {seed: 7, steps: 30}
                    """#,
                said: #"""
                    error[not-extra]: 'seed' is given by the steps that use the route
                      --> example.yaml:39:16
                       |
                    39 |         with: {seed: 7, steps: 30}
                       |                ^^^^
                       |
                       = help: a route gives only inputs that ink.oils has beyond its interface

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          seed: {type: int, optional: true}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        extra:
                          steps: {type: int, default: 20}
                        params:
                          prompt: ${inputs.prompt}
                          seed: ${inputs.?seed}
                          steps: ${inputs.steps}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try:
                          - uses: ink.oils
                            with: {steps: 30}
                    """#)
        case "not-implementing":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      text.caption:
                        inputs: {title: string}
                        outputs: {line: string}
                    ---
                    easel: 1
                    workflow: caption
                    implements: text.caption
                    inputs:
                      title: string
                      style: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in ${inputs.style}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[not-implementing]: text.caption has no input 'style', and the workflow needs it
                      --> example.yaml:12:3
                       |
                     9 | implements: text.caption
                       |             ------------ said here
                    10 | inputs:
                    11 |   title: string
                    12 |   style: string
                       |   ^^^^^
                       |
                       = help: make it optional, or give it a default

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      text.caption:
                        inputs: {title: string}
                        outputs: {line: string}
                    ---
                    easel: 1
                    workflow: caption
                    implements: text.caption
                    inputs:
                      title: string
                      style: {type: string, default: watercolor}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in ${inputs.style}
                    outputs:
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
                said: #"""
                    error[not-text]: list<string> cannot stand inside text
                     --> example.yaml:8:28
                      |
                    8 |       line: a picture of ${inputs.tags}
                      |                            ^^^^^^^^^^^
                      |
                      = help: choose one element, or join them with .map(x, …).join(', ')

                    1 error
                    """#,
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
        case "nothing-allowed":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    limits:
                      - {running: 0}
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[nothing-allowed]: this lets nothing through
                      --> example.yaml:11:15
                       |
                    11 |   - {running: 0}
                       |               ^
                       |
                       = help: write 1 or more

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    limits:
                      - {running: 4}
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "nothing-given":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    steps:
                      posters:
                        uses: poster
                        with:
                          title:
                          copies: 2
                    outputs:
                      line: ${steps.posters.outputs.line}
                    """#,
                said: #"""
                    error[nothing-given]: 'title' of the workflow 'poster' is given nothing
                      --> example.yaml:19:13
                       |
                    19 |       title:
                       |             ^
                       |
                       = help: write text

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    steps:
                      posters:
                        uses: poster
                        with:
                          title: a lighthouse
                          copies: 2
                    outputs:
                      line: ${steps.posters.outputs.line}
                    """#)
        case "nothing-parallel":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      titles: list<string>
                    steps:
                      write:
                        for_each:
                          title: ${inputs.titles}
                        max_parallel: 0
                        let:
                          line: ${title}, in watercolor
                    outputs:
                      lines: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[nothing-parallel]: with this limit no item ever starts
                     --> example.yaml:9:19
                      |
                    9 |     max_parallel: 0
                      |                   ^
                      |
                      = help: write 1 or more

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      titles: list<string>
                    steps:
                      write:
                        for_each:
                          title: ${inputs.titles}
                        max_parallel: 1
                        let:
                          line: ${title}, in watercolor
                    outputs:
                      lines: ${steps.write.outputs.line}
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
        case "optional-for-required":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    inputs:
                      title: {type: string, optional: true}
                    steps:
                      posters:
                        uses: poster
                        with:
                          title: ${inputs.?title}
                    outputs:
                      line: ${steps.posters.outputs.line}
                    """#,
                said: #"""
                    error[optional-for-required]: 'title' of the workflow 'poster' must be given, and this may be missing
                      --> example.yaml:21:16
                       |
                     2 | workflow: poster
                       |           ------ declared here
                    ...
                    21 |       title: ${inputs.?title}
                       |                ^^^^^^^^^^^^^
                       |
                       = help: say what holds where it is missing: .orValue(…)

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    inputs:
                      title: {type: string, optional: true}
                    steps:
                      posters:
                        uses: poster
                        with:
                          title: ${inputs.?title.orValue('a lighthouse')}
                    outputs:
                      line: ${steps.posters.outputs.line}
                    """#)
        case "out-of-range":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    steps:
                      posters:
                        uses: poster
                        with:
                          title: a lighthouse
                          copies: 50
                    outputs:
                      line: ${steps.posters.outputs.line}
                    """#,
                said: #"""
                    error[out-of-range]: 'copies' of the workflow 'poster' cannot be 50, which is more than 10
                      --> example.yaml:20:15
                       |
                     2 | workflow: poster
                       |           ------ declared here
                    ...
                    20 |       copies: 50
                       |               ^^
                       |
                       = help: write another value, or change what is allowed

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    steps:
                      posters:
                        uses: poster
                        with:
                          title: a lighthouse
                          copies: 10
                    outputs:
                      line: ${steps.posters.outputs.line}
                    """#)
        case "over-budget":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: posters
                    budget: 0.10
                    steps:
                      draw:
                        for_each:
                          prompt: [a harbour, a lighthouse, a pier]
                        uses: ink.oils
                        with:
                          prompt: ${prompt}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    error[over-budget]: this costs at least 0.12 USD, the budget is 0.10
                      --> example.yaml:30:9
                       |
                    30 | budget: 0.10
                       |         ^^^^
                    ...
                    35 |     uses: ink.oils
                       |           -------- 'draw': 0.12 USD
                       |
                       = help: raise the budget, do less, or use a cheaper model

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: posters
                    budget: 0.20
                    steps:
                      draw:
                        for_each:
                          prompt: [a harbour, a lighthouse, a pier]
                        uses: ink.oils
                        with:
                          prompt: ${prompt}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#)
        case "pace-never-reached":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      video.animate:
                        inputs: {prompt: string}
                        outputs: {video: video}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      animate:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep: {id: "${body.id}"}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every:
                            - {until: 2m, every: 5s}
                            - {until: 90s, every: 10s}
                            - {every: 20s}
                          states:
                            - done: ${body.done}
                            - running: true
                          examples:
                            busy: {body: {done: false}}
                            done: {body: {done: true, url: "https://ink.test/a.mp4"}}
                        result:
                          video: ${media(body.url)}
                    models:
                      reel:
                        id: reel-1
                        implements: video.animate
                        call: animate
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.40, as_of: 2026-06-01}
                    """#,
                said: #"""
                    warning[pace-never-reached]: no job is asked for at this pace
                      --> example.yaml:24:19
                       |
                    23 |         - {until: 2m, every: 5s}
                       |                   -- a stretch up to 2m comes before
                    24 |         - {until: 90s, every: 10s}
                       |                   ^^^
                       |
                       = help: put the stretches in order

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      video.animate:
                        inputs: {prompt: string}
                        outputs: {video: video}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      animate:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep: {id: "${body.id}"}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every:
                            - {until: 30s, every: 5s}
                            - {until: 90s, every: 10s}
                            - {every: 20s}
                          states:
                            - done: ${body.done}
                            - running: true
                          examples:
                            busy: {body: {done: false}}
                            done: {body: {done: true, url: "https://ink.test/a.mp4"}}
                        result:
                          video: ${media(body.url)}
                    models:
                      reel:
                        id: reel-1
                        implements: video.animate
                        call: animate
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.40, as_of: 2026-06-01}
                    """#)
        case "paid-each":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompts: list<string>}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          each: ${inputs.prompts}
                          json: {prompt: "${each}"}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.map(b, media(b.images[0].url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompts: ${inputs.prompts}
                    """#,
                said: #"""
                    error[paid-each]: the request that is paid cannot be sent for every element
                      --> example.yaml:16:7
                       |
                    16 |       each: ${inputs.prompts}
                       |       ^^^^
                       |
                       = help: one attempt is one paid request: let a step fan out with 'for_each' instead

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompts: list<string>}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompts: ${inputs.prompts}
                    """#)
        case "paid-twice":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    on_unknown: resubmit
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    warning[paid-twice]: a lost answer would be paid twice
                      --> example.yaml:10:13
                       |
                    10 | on_unknown: resubmit
                       |             ^^^^^^^^
                       |
                       = help: let the provider know a repeated request with 'idempotency', find the job with 'lookup', or write 'fail'

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    idempotency: {header: Idempotency-Key}
                    on_unknown: resubmit
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "parameter-not-text":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          query: {tags: "${ {'style': 'ink'} }"}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[parameter-not-text]: 'tags' is a mapping, which has no form as a parameter
                      --> example.yaml:16:15
                       |
                    16 |       query: {tags: "${ {'style': 'ink'} }"}
                       |               ^^^^
                       |
                       = help: text, numbers and lists of them do; anything else goes through json.encode(…)

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          query: {tags: "${['ink']}"}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "params-not-sent":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[params-not-sent]: no request of ink.oils sends its params
                      --> example.yaml:25:5
                       |
                    25 |     params:
                       |     ^^^^^^
                       |
                       = help: write 'json: ${params}' where the call begins, or remove them

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "path-leaves":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor

                        save: ../captions/first
                    """#,
                said: #"""
                    error[path-leaves]: '../captions/first' leads out of the run's folder
                      --> example.yaml:10:11
                       |
                    10 |     save: ../captions/first
                       |           ^^^^^^^^^^^^^^^^^
                       |
                       = help: write a path without '..' and without a '/' at its beginning

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

                        save: captions/first
                    """#)
        case "poll-states":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            cancelled: [READY]
                          examples:
                            running: {body: {status: WAITING}}
                            ready: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[poll-states]: no state is 'done', so that the job would never be
                      --> example.yaml:26:7
                       |
                    26 |       states:
                       |       ^^^^^^
                       |
                       = help: say which answer means that the result is there

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY]
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "program-not-found":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      video.join:
                        inputs: {clips: list<video>}
                        outputs: {video: video}
                    ---
                    easel: 1
                    provider: studio
                    program: ffmepg
                    models:
                      join:
                        implements: video.join
                        exec:
                          argv: ["-i", "concat:${inputs.clips.map(c, c.?path.orValue('')).join('|')}", out.mp4]
                          outputs:
                            video: ${media('out.mp4', 'video/mp4')}
                        examples:
                          joined: {files: [out.mp4]}
                    """#,
                said: #"""
                    warning[program-not-found]: there is no program 'ffmepg' on this machine
                     --> example.yaml:9:10
                      |
                    9 | program: ffmepg
                      |          ^^^^^^
                      |
                      = help: install it, or look whether it is in the search path

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      video.join:
                        inputs: {clips: list<video>}
                        outputs: {video: video}
                    ---
                    easel: 1
                    provider: studio
                    program: cutter
                    models:
                      join:
                        implements: video.join
                        exec:
                          argv: ["-i", "concat:${inputs.clips.map(c, c.?path.orValue('')).join('|')}", out.mp4]
                          outputs:
                            video: ${media('out.mp4', 'video/mp4')}
                        examples:
                          joined: {files: [out.mp4]}
                    """#)
        case "recorded-file-missing":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: example.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    ---
                    easel: 1
                    recording: word
                    started: 2026-06-01T12:00:00Z
                    exchanges:
                      - item: find
                        model: words.finder
                        at: send
                        request:
                          method: POST
                          url: https://words.test/find
                          body: {start: a}
                        answer:
                          status: 200
                          file: example.files/0123456789abcdef.json
                          after: 800ms
                    ended: success
                    """#,
                said: #"""
                    error[recorded-file-missing]: there is no file 'example.files/0123456789abcdef.json' beside the recording
                      --> example.yaml:55:13
                       |
                    55 |       file: example.files/0123456789abcdef.json
                       |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                       |
                       = help: commit the folder with the recording, or record it anew

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: example.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    ---
                    easel: 1
                    recording: word
                    started: 2026-06-01T12:00:00Z
                    exchanges:
                      - item: find
                        model: words.finder
                        at: send
                        request:
                          method: POST
                          url: https://words.test/find
                          body: {start: a}
                        answer:
                          status: 200
                          body: {word: apple}
                          after: 800ms
                    ended: success
                    """#)
        case "recording-not-found":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: word.recording.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    ---
                    easel: 1
                    recording: word
                    started: 2026-06-01T12:00:00Z
                    exchanges:
                      - item: find
                        model: words.finder
                        at: send
                        request:
                          method: POST
                          url: https://words.test/find
                          body: {start: a}
                        answer:
                          status: 200
                          body: {word: apple}
                          after: 800ms
                    ended: success
                    """#,
                said: #"""
                    error[recording-not-found]: there is no file 'word.recording.yaml'
                      --> example.yaml:37:9
                       |
                    37 | replay: word.recording.yaml
                       |         ^^^^^^^^^^^^^^^^^^^
                       |
                       = help: 'easel run word --record word.recording.yaml' makes one

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: example.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    ---
                    easel: 1
                    recording: word
                    started: 2026-06-01T12:00:00Z
                    exchanges:
                      - item: find
                        model: words.finder
                        at: send
                        request:
                          method: POST
                          url: https://words.test/find
                          body: {start: a}
                        answer:
                          status: 200
                          body: {word: apple}
                          after: 800ms
                    ended: success
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
        case "recursive-type":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    types:
                      scene:
                        type: object
                        fields:
                          title: string
                          follows: scene
                    """#,
                said: #"""
                    error[recursive-type]: the type 'scene' stands within itself
                     --> example.yaml:7:16
                      |
                    7 |       follows: scene
                      |                ^^^^^
                      |
                      = help: a value of it would never end: use map or any at this place

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    types:
                      scene:
                        type: object
                        fields:
                          title: string
                          follows: string
                    """#)
        case "redundant-needs":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor

                      sign:
                        needs: [write]
                        let:
                          line: ${steps.write.outputs.line}, by Ada
                    outputs:
                      line: ${steps.sign.outputs.line}
                    """#,
                said: #"""
                    warning[redundant-needs]: the step reads 'write', so it waits for it anyway
                      --> example.yaml:11:13
                       |
                    11 |     needs: [write]
                       |             ^^^^^
                    12 |     let:
                    13 |       line: ${steps.write.outputs.line}, by Ada
                       |                     ----- read here
                       |
                       = help: remove it
                       = fix: remove it
                       |
                    11 -     needs: [write]

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
                          line: ${inputs.title}, in watercolor

                      sign:
                        let:
                          line: ${steps.write.outputs.line}, by Ada
                    outputs:
                      line: ${steps.sign.outputs.line}
                    """#)
        case "refused-default":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          count: {type: int, default: 1, max: 8}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        accepts: {count: {min: 2}}
                        params:
                          prompt: ${inputs.prompt}
                          num_images: ${inputs.count}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#,
                said: #"""
                    error[refused-default]: the default of 'count' in 'image.draw' is 1, which here is less than 2
                      --> example.yaml:26:28
                       |
                     6 |       count: {type: int, default: 1, max: 8}
                       |                                   - the default
                    ...
                    26 |     accepts: {count: {min: 2}}
                       |                            ^
                       |
                       = help: whoever leaves it out would be refused: take it too, or say 'round: up'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          count: {type: int, default: 1, max: 8}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        accepts: {count: {min: 2, round: up}}
                        params:
                          prompt: ${inputs.prompt}
                          num_images: ${inputs.count}
                        price: {usd: 0.04, as_of: 2026-06-01}
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
        case "repeated-case":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    test: posters
                    workflow: poster
                    inputs: {title: a lighthouse}
                    cases:
                      - name: it says what it was asked
                        expect: {state: success}
                      - name: it says what it was asked
                        inputs: {copies: 3}
                        expect: {state: success}
                    """#,
                said: #"""
                    error[repeated-case]: there is a case 'it says what it was asked' already
                      --> example.yaml:20:11
                       |
                    18 |   - name: it says what it was asked
                       |           ------------------------- first here
                    19 |     expect: {state: success}
                    20 |   - name: it says what it was asked
                       |           ^^^^^^^^^^^^^^^^^^^^^^^^^
                       |
                       = help: say what this one shows

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    test: posters
                    workflow: poster
                    inputs: {title: a lighthouse}
                    cases:
                      - name: it says what it was asked
                        expect: {state: success}
                      - name: it makes several
                        inputs: {copies: 3}
                        expect: {state: success}
                    """#)
        case "repeated-code":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    errors:
                      - code: ${body.?error.?code}
                        classes:
                          quota: [1008]
                          content_policy: [1008, 1026]
                        message: ${body.error.message}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[repeated-code]: 1008 has a class already
                      --> example.yaml:16:24
                       |
                    15 |       quota: [1008]
                       |               ---- first here
                    16 |       content_policy: [1008, 1026]
                       |                        ^^^^
                       |
                       = help: leave it under one of them

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    errors:
                      - code: ${body.?error.?code}
                        classes:
                          quota: [1008]
                          content_policy: [1026]
                        message: ${body.error.message}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "repeated-fallback":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils, ink.quick, ink.oils]
                    """#,
                said: #"""
                    error[repeated-fallback]: ink.oils is in the route already
                      --> example.yaml:38:32
                       |
                    38 |     try: [ink.oils, ink.quick, ink.oils]
                       |           --------             ^^^^^^^^
                       |           |
                       |           first here
                       |
                       = help: how often one model is tried is for its policy to say, under 'retry'
                       = fix: remove it
                       |
                    38 -     try: [ink.oils, ink.quick, ink.oils]
                    38 +     try: [ink.oils, ink.quick]

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils, ink.quick]
                    """#)
        case "repeated-request":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          - post: /draw
                          - post: /draw
                            json: ${params}
                            examples:
                              drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[repeated-request]: two requests go to '/draw', and one of them sends nothing
                      --> example.yaml:15:15
                       |
                    15 |       - post: /draw
                       |               ^^^^^
                    16 |       - post: /draw
                       |               ----- the other one
                       |
                       = help: remove it, or give it what it sends

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          - post: /draw
                            json: ${params}
                            examples:
                              drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "reserved-constant":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        const: {name: Oils}
                        params:
                          prompt: ${inputs.prompt}
                          model: ${model.name}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#,
                said: #"""
                    error[reserved-constant]: 'name' is a name of the model itself
                      --> example.yaml:24:13
                       |
                    24 |     const: {name: Oils}
                       |             ^^^^
                       |
                       = help: model.name means that already: give the constant another name

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        const: {title: Oils}
                        params:
                          prompt: ${inputs.prompt}
                          model: ${model.title}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#)
        case "reserved-name":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.crop:
                        inputs: {in: image, width: int}
                        outputs: {picture: image}
                    """#,
                said: #"""
                    error[reserved-name]: 'in' is a word of the language of expressions
                     --> example.yaml:4:14
                      |
                    4 |     inputs: {in: image, width: int}
                      |              ^^
                      |
                      = help: give it another name

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.crop:
                        inputs: {picture: image, width: int}
                        outputs: {picture: image}
                    """#)
        case "result-fails":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${[media(body.images[1].url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[result-fails]: on the example 'drawn' this fails: index 1 is out of range: the list has 1 element
                      --> example.yaml:20:35
                       |
                    18 |         drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                       |         ----- the example
                    19 |     result:
                    20 |       images: ${[media(body.images[1].url)]}
                       |                                   ^^^
                       |
                       = help: mend the expression or the example

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "retired-model":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        retired: 2026-06-24
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    error[retired-model]: ink.oils was switched off on 2026-06-24
                      --> example.yaml:40:11
                       |
                    20 |   oils:
                       |   ---- declared here
                    ...
                    40 |     uses: ink.oils
                       |           ^^^^^^^^
                       |
                       = help: use another model

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        retired: 2026-06-24
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.quick
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#)
        case "retiring-model":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        deprecated: true
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    warning[retiring-model]: ink.oils should not be used any more
                      --> example.yaml:40:11
                       |
                    20 |   oils:
                       |   ---- declared here
                    ...
                    40 |     uses: ink.oils
                       |           ^^^^^^^^
                       |
                       = help: use another model

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        deprecated: true
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.quick
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#)
        case "reversed-budgets":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    project: studio
                    budget: {run: 50, day: 20}
                    """#,
                said: #"""
                    error[reversed-budgets]: the budget of a run is more than that of a day
                     --> example.yaml:3:15
                      |
                    3 | budget: {run: 50, day: 20}
                      |               ^^
                      |
                      = help: no run could use it up: exchange the two

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    project: studio
                    budget: {run: 20, day: 50}
                    """#)
        case "rule-never-reached":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    errors:
                      - when: ${status == 503}
                        class: unavailable
                        at: [poll]
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    warning[rule-never-reached]: no call has a stage 'poll'
                      --> example.yaml:15:10
                       |
                    15 |     at: [poll]
                       |          ^^^^
                       |
                       = help: name a stage that there is, or leave 'at' out

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    errors:
                      - when: ${status == 503}
                        class: unavailable
                        at: [submit]
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "rule-without-effect":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    errors:
                      - when: ${status == 503}
                        at: [submit]
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[rule-without-effect]: nothing follows from this condition
                      --> example.yaml:13:5
                       |
                    13 |   - when: ${status == 503}
                       |     ^^^^
                       |
                       = help: add 'class', or 'message'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    errors:
                      - when: ${status == 503}
                        class: unavailable
                        at: [submit]
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "same-file":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor

                        save: caption
                      shout:
                        let:
                          line: ${inputs.title.upperAscii()}
                        save: caption
                    """#,
                said: #"""
                    error[same-file]: two results would be saved as 'caption'
                      --> example.yaml:14:11
                       |
                    10 |     save: caption
                       |           ------- the first is that of 'write'
                    ...
                    14 |     save: caption
                       |           ^^^^^^^
                       |
                       = help: give one of them another name

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

                        save: caption
                      shout:
                        let:
                          line: ${inputs.title.upperAscii()}
                        save: shouted
                    """#)
        case "save-extension":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor

                        save: caption.txt
                    """#,
                said: #"""
                    warning[save-extension]: '.txt' would stand in the file's name twice
                      --> example.yaml:10:18
                       |
                    10 |     save: caption.txt
                       |                  ^^^^
                       |
                       = help: write the name without it: the file gets the extension of what it is
                       = fix: remove '.txt'
                       |
                    10 -     save: caption.txt
                    10 +     save: caption

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
                          line: ${inputs.title}, in watercolor

                        save: caption
                    """#)
        case "second-project":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    project: studio
                    budget: {day: 20}
                    ---
                    easel: 1
                    project: studio
                    store: runs.db
                    """#,
                said: #"""
                    error[second-project]: a project has one document of settings, and this is a second
                     --> example.yaml:6:1
                      |
                    2 | project: studio
                      | ------- the first is here
                    ...
                    6 | project: studio
                      | ^^^^^^^
                      |
                      = help: put all of them into one document

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    project: studio
                    budget: {day: 20}
                    store: runs.db
                    """#)
        case "shadowing-name":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      titles: list<string>
                    steps:
                      write:
                        for_each:
                          run: ${inputs.titles}
                        let:
                          line: ${run}, in watercolor
                    outputs:
                      lines: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[shadowing-name]: 'run' has a meaning already
                     --> example.yaml:8:7
                      |
                    8 |       run: ${inputs.titles}
                      |       ^^^
                      |
                      = help: give the variable another name

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      titles: list<string>
                    steps:
                      write:
                        for_each:
                          title: ${inputs.titles}
                        let:
                          line: ${title}, in watercolor
                    outputs:
                      lines: ${steps.write.outputs.line}
                    """#)
        case "shifted-index":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        for_each:
                          title: [a harbour, a lighthouse]
                        min_success: 1
                        let:
                          line: ${title}, in watercolor
                    outputs:
                      lighthouse: ${steps.write.outputs.line[1]}
                    """#,
                said: #"""
                    warning[shifted-index]: where an item of 'write' fails, this is another item's
                      --> example.yaml:11:17
                       |
                    11 |   lighthouse: ${steps.write.outputs.line[1]}
                       |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                       |
                       = help: find the item by its key: steps.write.done.filter(i, i.key == …)

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      write:
                        for_each:
                          title: [a harbour, a lighthouse]
                        let:
                          line: ${title}, in watercolor
                    outputs:
                      lighthouse: ${steps.write.outputs.line[1]}
                    """#)
        case "stale-price":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2025-06-01}
                    """#,
                said: #"""
                    warning[stale-price]: the price is 395 days old
                      --> example.yaml:26:31
                       |
                    26 |     price: {usd: 0.04, as_of: 2025-06-01}
                       |                               ^^^^^^^^^^
                       |
                       = help: look it up, and write today's date into 'as_of'

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-30}
                    """#)
        case "state-forgotten":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY]
                          examples:
                            running: {body: {status: WAITING}}
                            paused: {body: {status: PAUSED}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[state-forgotten]: no state names the example 'paused'
                      --> example.yaml:31:9
                       |
                    26 |       states:
                       |       ------ the states
                    ...
                    31 |         paused: {body: {status: PAUSED}}
                       |         ^^^^^^
                       |
                       = help: add its state, or say what all others mean: 'otherwise: running'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY]
                          otherwise: running
                          examples:
                            running: {body: {status: WAITING}}
                            paused: {body: {status: PAUSED}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "state-never-reached":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          states:
                            - running: ${body.status == 'WAITING'}
                            - queued: ${body.status == 'WAITING'}
                            - done: ${body.status == 'READY'}
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    warning[state-never-reached]: 'queued' is never reached
                      --> example.yaml:27:11
                       |
                    26 |         - running: ${body.status == 'WAITING'}
                       |                    --------------------------- whenever it holds, this has held before
                    27 |         - queued: ${body.status == 'WAITING'}
                       |           ^^^^^^
                       |
                       = help: the first state that holds counts: put it first, or remove it

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          states:
                            - running: ${body.status == 'WAITING'}
                            - done: ${body.status == 'READY'}
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "states-overlap":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY, WAITING]
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[states-overlap]: 'WAITING' stands for a state already
                      --> example.yaml:28:23
                       |
                    27 |         running: [WAITING]
                       |                   ------- first here
                    28 |         done: [READY, WAITING]
                       |                       ^^^^^^^
                       |
                       = help: leave it under one of them

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY]
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
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
        case "type-parts":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      text.join:
                        inputs:
                          lines:
                            type: object
                            items: string
                        outputs: {text: string}
                    """#,
                said: #"""
                    error[type-parts]: 'items' is for the type 'list', this is 'object'
                     --> example.yaml:7:9
                      |
                    7 |         items: string
                      |         ^^^^^
                      |
                      = help: write 'type: list', or remove 'items'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      text.join:
                        inputs:
                          lines:
                            type: list
                            items: string
                        outputs: {text: string}
                    """#)
        case "type-syntax":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.join:
                        inputs: {pictures: list<image}
                        outputs: {picture: image}
                    """#,
                said: #"""
                    error[type-syntax]: the type has a '<' without a '>'
                     --> example.yaml:4:24
                      |
                    4 |     inputs: {pictures: list<image}
                      |                        ^^^^^^^^^^
                      |
                      = help: write list<image>
                      = fix: close it
                      |
                    4 -     inputs: {pictures: list<image}
                    4 +     inputs: {pictures: list<image>}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.join:
                        inputs: {pictures: list<image>}
                        outputs: {picture: image}
                    """#)
        case "unbounded-cost":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: posters
                    inputs:
                      prompts: {type: list<string>}
                    steps:
                      draw:
                        for_each:
                          prompt: ${inputs.prompts}
                        uses: ink.oils
                        with:
                          prompt: ${prompt}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    warning[unbounded-cost]: 'prompts' may have any number of elements, and each is paid for
                      --> example.yaml:35:17
                       |
                    35 |       prompt: ${inputs.prompts}
                       |                 ^^^^^^^^^^^^^^
                       |
                       = help: give the input max_items, or the workflow a budget

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: posters
                    inputs:
                      prompts: {type: list<string>, max_items: 20}
                    steps:
                      draw:
                        for_each:
                          prompt: ${inputs.prompts}
                        uses: ink.oils
                        with:
                          prompt: ${prompt}
                    outputs:
                      images: ${steps.draw.outputs.images}
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
        case "unknown-call":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: drawing
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[unknown-call]: there is no call 'drawing'
                      --> example.yaml:25:11
                       |
                    25 |     call: drawing
                       |           ^^^^^^^
                       |
                       = help: did you mean 'draw'?
                       = fix: write 'draw'
                       |
                    25 -     call: drawing
                    25 +     call: draw

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "unknown-callee":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    steps:
                      posters:
                        uses: postr
                        with:
                          title: a lighthouse
                    outputs:
                      line: ${steps.posters.outputs.line}
                    """#,
                said: #"""
                    error[unknown-callee]: there is no route, model or workflow 'postr'
                      --> example.yaml:17:11
                       |
                    17 |     uses: postr
                       |           ^^^^^
                       |
                       = help: did you mean 'poster'?
                       = fix: write 'poster'
                       |
                    17 -     uses: postr
                    17 +     uses: poster

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    steps:
                      posters:
                        uses: poster
                        with:
                          title: a lighthouse
                    outputs:
                      line: ${steps.posters.outputs.line}
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
        case "unknown-class":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils]
                        move_on: [time_out, unavailable]
                    """#,
                said: #"""
                    error[unknown-class]: there is no class of errors 'time_out'
                      --> example.yaml:32:15
                       |
                    32 |     move_on: [time_out, unavailable]
                       |               ^^^^^^^^
                       |
                       = help: did you mean 'timeout'?
                       = fix: write 'timeout'
                       |
                    32 -     move_on: [time_out, unavailable]
                    32 +     move_on: [timeout, unavailable]

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils]
                        move_on: [timeout, unavailable]
                    """#)
        case "unknown-event":
            CheckExample(
                mistaken: #"""
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
                    ---
                    easel: 1
                    test: caption
                    workflow: caption
                    inputs: {title: a lighthouse}
                    cases:
                      - name: it goes on after a crash
                        crash: {after: 2}
                        expect:
                          state: success
                          events: [write suceeded, run resumed]
                    """#,
                said: #"""
                    error[unknown-event]: there is no event 'suceeded'
                      --> example.yaml:21:22
                       |
                    21 |       events: [write suceeded, run resumed]
                       |                      ^^^^^^^^
                       |
                       = help: did you mean 'succeeded'?
                       = fix: write 'succeeded'
                       |
                    21 -       events: [write suceeded, run resumed]
                    21 +       events: [write succeeded, run resumed]

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
                    ---
                    easel: 1
                    test: caption
                    workflow: caption
                    inputs: {title: a lighthouse}
                    cases:
                      - name: it goes on after a crash
                        crash: {after: 2}
                        expect:
                          state: success
                          events: [write succeeded, run resumed]
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
                said: #"""
                    error[unknown-field]: inputs has no field 'titel'
                     --> example.yaml:9:22
                      |
                    9 |       line: ${inputs.titel}, in watercolor
                      |                      ^^^^^
                      |
                      = help: did you mean 'title'?
                      = fix: write 'title'
                      |
                    9 -       line: ${inputs.titel}, in watercolor
                    9 +       line: ${inputs.title}, in watercolor

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
                said: #"""
                    error[unknown-function]: there is no function 'toUpperCase'
                     --> example.yaml:8:28
                      |
                    8 |       line: ${inputs.title.toUpperCase()}
                      |                            ^^^^^^^^^^^
                      |
                      = help: here it is 'upperAscii'

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
                          line: ${inputs.title.upperAscii()}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "unknown-input":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    steps:
                      posters:
                        uses: poster
                        with:
                          title: a lighthouse
                          copys: 2
                    outputs:
                      line: ${steps.posters.outputs.line}
                    """#,
                said: #"""
                    error[unknown-input]: the workflow 'poster' takes no 'copys'
                      --> example.yaml:20:7
                       |
                    20 |       copys: 2
                       |       ^^^^^
                       |
                       = help: did you mean 'copies'?
                       = fix: write 'copies'
                       |
                    20 -       copys: 2
                    20 +       copies: 2

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    workflow: campaign
                    steps:
                      posters:
                        uses: poster
                        with:
                          title: a lighthouse
                          copies: 2
                    outputs:
                      line: ${steps.posters.outputs.line}
                    """#)
        case "unknown-interface":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      text.caption:
                        inputs: {title: string}
                        outputs: {line: string}
                    ---
                    easel: 1
                    workflow: caption
                    implements: text.captoin
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    error[unknown-interface]: there is no interface 'text.captoin'
                     --> example.yaml:9:13
                      |
                    9 | implements: text.captoin
                      |             ^^^^^^^^^^^^
                      |
                      = help: did you mean 'text.caption'?
                      = fix: write 'text.caption'
                      |
                    9 - implements: text.captoin
                    9 + implements: text.caption

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      text.caption:
                        inputs: {title: string}
                        outputs: {line: string}
                    ---
                    easel: 1
                    workflow: caption
                    implements: text.caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor
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
        case "unknown-limit":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    limits:
                      - {rate: 10/s, of: submission}
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[unknown-limit]: there is no stage or interface 'submission'
                      --> example.yaml:11:22
                       |
                    11 |   - {rate: 10/s, of: submission}
                       |                      ^^^^^^^^^^
                       |
                       = help: known here: send, submit, poll, fetch, cancel, lookup, upload, token …

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    limits:
                      - {rate: 10/s, of: submit}
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "unknown-model":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oilss
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    error[unknown-model]: there is no model 'ink.oilss'
                      --> example.yaml:32:11
                       |
                    32 |     uses: ink.oilss
                       |           ^^^^^^^^^
                       |
                       = help: did you mean 'ink.oils'?
                       = fix: write 'ink.oils'
                       |
                    32 -     uses: ink.oilss
                    32 +     uses: ink.oils

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
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
                said: #"""
                    error[unknown-name]: there is no value named 'input'
                     --> example.yaml:9:15
                      |
                    9 |       line: ${input.title}, in watercolor
                      |               ^^^^^
                      |
                      = help: did you mean 'inputs'?
                      = fix: write 'inputs'
                      |
                    9 -       line: ${input.title}, in watercolor
                    9 +       line: ${inputs.title}, in watercolor

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
        case "unknown-output":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}], seed: 7}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                          seed: ${body.seed}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[unknown-output]: 'image.draw' has no output 'seed'
                      --> example.yaml:21:7
                       |
                    21 |       seed: ${body.seed}
                       |       ^^^^
                       |
                       = help: what a model tells beyond its interface goes under 'outputs'

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}], seed: 7}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                        outputs:
                          seed: ${body.seed}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "unknown-policy":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    policies:
                      patient: {attempts: 3, waits: 5s..60s}
                    ---
                    easel: 1
                    project: studio
                    defaults: {retry: paitent}
                    """#,
                said: #"""
                    error[unknown-policy]: there is no policy 'paitent'
                     --> example.yaml:7:19
                      |
                    7 | defaults: {retry: paitent}
                      |                   ^^^^^^^
                      |
                      = help: did you mean 'patient'?
                      = fix: write 'patient'
                      |
                    7 - defaults: {retry: paitent}
                    7 + defaults: {retry: patient}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    policies:
                      patient: {attempts: 3, waits: 5s..60s}
                    ---
                    easel: 1
                    project: studio
                    defaults: {retry: patient}
                    """#)
        case "unknown-profile":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    project: studio
                    profiles:
                      staging: {store: staging.db}
                    ---
                    easel: 1
                    test: posters
                    workflow: poster
                    profile: stagging
                    inputs: {title: a lighthouse}
                    cases:
                      - name: it says what it was asked
                        expect: {state: success}
                    """#,
                said: #"""
                    error[unknown-profile]: there is no profile 'stagging'
                      --> example.yaml:21:10
                       |
                    21 | profile: stagging
                       |          ^^^^^^^^
                       |
                       = help: did you mean 'staging'?
                       = fix: write 'staging'
                       |
                    21 - profile: stagging
                    21 + profile: staging

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    project: studio
                    profiles:
                      staging: {store: staging.db}
                    ---
                    easel: 1
                    test: posters
                    workflow: poster
                    profile: staging
                    inputs: {title: a lighthouse}
                    cases:
                      - name: it says what it was asked
                        expect: {state: success}
                    """#)
        case "unknown-provider":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    settings:
                      host: {type: string, default: ink.test}
                    base_url: https://${settings.host}
                    calls:
                      run:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples: {done: {body: {images: [{url: https://ink.test/a.png}]}}}
                    models:
                      oils:
                        id: oils
                        implements: image.draw
                        call: run
                        params: {prompt: "${inputs.prompt}"}
                        result: {images: "${body.images.map(i, media(i.url, 'image/png'))}"}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    project: studio
                    settings:
                      inks: {host: eu.ink.test}
                    """#,
                said: #"""
                    error[unknown-provider]: there is no provider 'inks'
                      --> example.yaml:30:3
                       |
                    30 |   inks: {host: eu.ink.test}
                       |   ^^^^
                       |
                       = help: did you mean 'ink'?
                       = fix: write 'ink'
                       |
                    30 -   inks: {host: eu.ink.test}
                    30 +   ink: {host: eu.ink.test}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    settings:
                      host: {type: string, default: ink.test}
                    base_url: https://${settings.host}
                    calls:
                      run:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples: {done: {body: {images: [{url: https://ink.test/a.png}]}}}
                    models:
                      oils:
                        id: oils
                        implements: image.draw
                        call: run
                        params: {prompt: "${inputs.prompt}"}
                        result: {images: "${body.images.map(i, media(i.url, 'image/png'))}"}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    project: studio
                    settings:
                      ink: {host: eu.ink.test}
                    """#)
        case "unknown-state":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            runing: [WAITING]
                            done: [READY]
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    error[unknown-state]: there is no state 'runing'
                      --> example.yaml:27:9
                       |
                    27 |         runing: [WAITING]
                       |         ^^^^^^
                       |
                       = help: did you mean 'running'?
                       = fix: write 'running'
                       |
                    27 -         runing: [WAITING]
                    27 +         running: [WAITING]

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY]
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "unknown-step":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor
                    outputs:
                      line: ${steps.wirte.outputs.line}
                    """#,
                said: #"""
                    error[unknown-step]: there is no step 'wirte'
                      --> example.yaml:10:17
                       |
                    10 |   line: ${steps.wirte.outputs.line}
                       |                 ^^^^^
                       |
                       = help: did you mean 'write'?
                       = fix: write 'write'
                       |
                    10 -   line: ${steps.wirte.outputs.line}
                    10 +   line: ${steps.write.outputs.line}

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
        case "unknown-type":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      text.caption:
                        inputs: {title: str}
                        outputs: {line: string}
                    """#,
                said: #"""
                    error[unknown-type]: there is no type 'str'
                     --> example.yaml:4:21
                      |
                    4 |     inputs: {title: str}
                      |                     ^^^
                      |
                      = help: did you mean 'string'?
                      = fix: write 'string'
                      |
                    4 -     inputs: {title: str}
                    4 +     inputs: {title: string}

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      text.caption:
                        inputs: {title: string}
                        outputs: {line: string}
                    """#)
        case "unknown-workflow":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    test: posters
                    workflow: postr
                    inputs: {title: a lighthouse}
                    cases:
                      - name: it says what it was asked
                        expect: {state: success}
                    """#,
                said: #"""
                    error[unknown-workflow]: there is no workflow 'postr'
                      --> example.yaml:15:11
                       |
                    15 | workflow: postr
                       |           ^^^^^
                       |
                       = help: did you mean 'poster'?
                       = fix: write 'poster'
                       |
                    15 - workflow: postr
                    15 + workflow: poster

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: poster
                    inputs:
                      title: string
                      copies: {type: int, default: 1, max: 10}
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, ${inputs.copies} times
                    outputs:
                      line: ${steps.write.outputs.line}
                    ---
                    easel: 1
                    test: posters
                    workflow: poster
                    inputs: {title: a lighthouse}
                    cases:
                      - name: it says what it was asked
                        expect: {state: success}
                    """#)
        case "unpriced-model":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    ---
                    easel: 1
                    workflow: poster
                    budget: 1.00
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    warning[unpriced-model]: nobody knows what ink.oils costs, so it cannot be held to the budget
                      --> example.yaml:32:11
                       |
                    20 |   oils:
                       |   ---- the model
                    ...
                    29 | budget: 1.00
                       | ------ the budget
                    30 | steps:
                    31 |   draw:
                    32 |     uses: ink.oils
                       |           ^^^^^^^^
                       |
                       = help: add a price to the model: price: {usd: 0.04, as_of: 2026-06-01}

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    budget: 1.00
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#)
        case "unquoted-text":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: 1.10
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#,
                said: #"""
                    warning[unquoted-text]: text is needed here, '1.10' is a number
                      --> example.yaml:21:9
                       |
                    21 |     id: 1.10
                       |         ^^^^
                       |
                       = help: put it in quotes
                       = fix: put it in quotes
                       |
                    21 -     id: 1.10
                    21 +     id: "1.10"

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: "1.10"
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#)
        case "unreachable-fallback":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils, ink.quick]
                        move_on: []
                    """#,
                said: #"""
                    error[unreachable-fallback]: ink.quick is never tried, the route moves on after nothing
                      --> example.yaml:38:21
                       |
                    38 |     try: [ink.oils, ink.quick]
                       |                     ^^^^^^^^^
                    39 |     move_on: []
                       |              -- no class is listed here
                       |
                       = help: list classes in move_on, or leave it out

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils, ink.quick]
                        move_on: [timeout, unavailable]
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
        case "untyped-answer":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    warning[untyped-answer]: nothing says what 'body' is, and it is read
                      --> example.yaml:17:5
                       |
                    17 |     result:
                       |     ^^^^^^
                       |
                       = help: add an example of an answer that is no error, or its type under 'answer'

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
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
                      |
                      = help: remove it, or put a text that begins with '&' in quotes

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
        case "unused-answer":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    ---
                    easel: 1
                    test: posters
                    workflow: poster
                    cases:
                      - name: a model is down
                        answers:
                          ink.quick: [{fail: unavailable}]
                        expect: {state: failed}
                    """#,
                said: #"""
                    error[unused-answer]: the workflow 'poster' never calls ink.quick
                      --> example.yaml:50:7
                       |
                    50 |       ink.quick: [{fail: unavailable}]
                       |       ^^^^^^^^^
                       |
                       = help: remove the answer, or its model is another

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    ---
                    easel: 1
                    test: posters
                    workflow: poster
                    cases:
                      - name: a model is down
                        answers:
                          ink.oils: [{fail: unavailable}]
                        expect: {state: failed}
                    """#)
        case "unused-call":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                      sketch:
                        send:
                          post: /sketch
                        result:
                          images: ${[media('https://ink.test/b.png')]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    warning[unused-call]: no model uses the call 'sketch'
                      --> example.yaml:21:3
                       |
                    21 |   sketch:
                       |   ^^^^^^
                       |
                       = help: remove it, or name it in a model

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "unused-input":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                      style: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    warning[unused-input]: nobody reads the input 'style'
                     --> example.yaml:5:3
                      |
                    5 |   style: string
                      |   ^^^^^
                      |
                      = help: use it as ${inputs.style}, or remove it

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                      style: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in ${inputs.style}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "unused-policy":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    policies:
                      patient: {attempts: 3, waits: 5s..60s}
                    ---
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        label: Drawing
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    warning[unused-policy]: nothing uses the policy 'patient'
                     --> example.yaml:3:3
                      |
                    3 |   patient: {attempts: 3, waits: 5s..60s}
                      |   ^^^^^^^
                      |
                      = help: use it, or remove it

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    policies:
                      patient: {attempts: 3, waits: 5s..60s}
                    ---
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        retry: patient
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#)
        case "unused-recording":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                      speller:
                        implements: word.find
                        call: find
                        price: {usd: 0.02, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: example.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    ---
                    easel: 1
                    recording: word
                    started: 2026-06-01T12:00:00Z
                    exchanges:
                      - item: find
                        model: words.speller
                        at: send
                        request:
                          method: POST
                          url: https://words.test/find
                          body: {start: a}
                        answer:
                          status: 200
                          body: {word: apple}
                          after: 800ms
                    ended: success
                    """#,
                said: #"""
                    warning[unused-recording]: words.speller is in the recording, and the workflow 'word' never calls it
                      --> example.yaml:41:9
                       |
                    41 | replay: example.yaml
                       |         ^^^^^^^^^^^^
                    ...
                    51 |     model: words.speller
                       |            ------------- recorded here
                       |
                       = help: record it anew

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      word.find:
                        inputs: {start: string}
                        outputs: {word: string}
                    ---
                    easel: 1
                    provider: words
                    base_url: https://words.test
                    calls:
                      find:
                        send:
                          post: /find
                          json: {start: "${inputs.start}"}
                          examples:
                            found: {body: {word: apple}}
                        result:
                          word: ${body.word}
                    models:
                      finder:
                        implements: word.find
                        call: find
                        price: {usd: 0.01, as_of: 2026-06-01}
                      speller:
                        implements: word.find
                        call: find
                        price: {usd: 0.02, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: word
                    steps:
                      find:
                        uses: words.finder
                        with: {start: a}
                    outputs:
                      word: ${steps.find.outputs.word}
                    ---
                    easel: 1
                    test: word
                    workflow: word
                    replay: example.yaml
                    cases:
                      - name: as it was
                        expect: {state: success}
                    ---
                    easel: 1
                    recording: word
                    started: 2026-06-01T12:00:00Z
                    exchanges:
                      - item: find
                        model: words.finder
                        at: send
                        request:
                          method: POST
                          url: https://words.test/find
                          body: {start: a}
                        answer:
                          status: 200
                          body: {word: apple}
                          after: 800ms
                    ended: success
                    """#)
        case "unused-route":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils]
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    warning[unused-route]: no step uses the route 'hero'
                      --> example.yaml:30:3
                       |
                    30 |   hero:
                       |   ^^^^
                       |
                       = help: use it, or remove it

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils]
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: hero
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#)
        case "unused-secret":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    project: studio
                    secrets:
                      INK_KY: {file: keys/ink.txt}
                    ---
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#,
                said: #"""
                    warning[unused-secret]: no provider uses the secret 'INK_KY'
                     --> example.yaml:4:3
                      |
                    4 |   INK_KY: {file: keys/ink.txt}
                      |   ^^^^^^
                      |
                      = help: did you mean 'INK_KEY', which a provider uses?
                      = fix: write 'INK_KEY'
                      |
                    4 -   INK_KY: {file: keys/ink.txt}
                    4 +   INK_KEY: {file: keys/ink.txt}

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    project: studio
                    secrets:
                      INK_KEY: {file: keys/ink.txt}
                    ---
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      draw:
                        uses: ink.oils
                        with: {prompt: a lighthouse}
                    outputs:
                      images: ${steps.draw.outputs.images}
                    """#)
        case "unused-setting":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    settings:
                      region: {type: string, default: eu}
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    warning[unused-setting]: nothing reads the setting 'region'
                      --> example.yaml:10:3
                       |
                    10 |   region: {type: string, default: eu}
                       |   ^^^^^^
                       |
                       = help: remove it

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    settings:
                      region: {type: string, default: eu}
                    base_url: https://${settings.region}.ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#)
        case "unused-step":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    inputs:
                      title: string
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor

                      shout:
                        let:
                          line: ${inputs.title.upperAscii()}
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#,
                said: #"""
                    warning[unused-step]: nobody uses what the step 'shout' makes
                      --> example.yaml:10:3
                       |
                    10 |   shout:
                       |   ^^^^^
                       |
                       = help: read it in another step or in 'outputs', or 'save' it

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
                          line: ${inputs.title}, in watercolor

                      shout:
                        let:
                          line: ${inputs.title.upperAscii()}
                    outputs:
                      line: ${steps.write.outputs.line}
                      shouted: ${steps.shout.outputs.line}
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
        case "unused-table":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    tables:
                      styles: {ink: 7}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                    """#,
                said: #"""
                    warning[unused-table]: nothing looks into the table 'styles'
                      --> example.yaml:13:3
                       |
                    13 |   styles: {ink: 7}
                       |   ^^^^^^
                       |
                       = help: remove it

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    tables:
                      styles: {ink: 7}
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                          style: ${tables.styles['ink']}
                    """#)
        case "unused-type":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    types:
                      heading: {type: string, max_length: 80}
                    ---
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
                    """#,
                said: #"""
                    warning[unused-type]: nothing uses the type 'heading'
                     --> example.yaml:3:3
                      |
                    3 |   heading: {type: string, max_length: 80}
                      |   ^^^^^^^
                      |
                      = help: use it, or remove it

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    types:
                      heading: {type: string, max_length: 80}
                    ---
                    easel: 1
                    workflow: caption
                    inputs:
                      title: heading
                    steps:
                      write:
                        let:
                          line: ${inputs.title}, in watercolor
                    outputs:
                      line: ${steps.write.outputs.line}
                    """#)
        case "unused-wait":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    policies:
                      patient: {attempts: 2, waits: [5s, 30s, 60s]}
                    """#,
                said: #"""
                    warning[unused-wait]: this wait is never reached, there are 2 attempts
                     --> example.yaml:3:43
                      |
                    3 |   patient: {attempts: 2, waits: [5s, 30s, 60s]}
                      |                                           ^^^
                      |
                      = help: there is a wait after each attempt, the last one before moving on

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    policies:
                      patient: {attempts: 2, waits: [5s, 30s]}
                    """#)
        case "useless-class":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils, ink.quick]
                        move_on: [timeout, budget]
                    """#,
                said: #"""
                    warning[useless-class]: after 'budget' no other model is tried
                      --> example.yaml:39:24
                       |
                    39 |     move_on: [timeout, budget]
                       |                        ^^^^^^
                       |
                       = help: remove it: it ends the run's work
                       = fix: remove it
                       |
                    39 -     move_on: [timeout, budget]
                    39 +     move_on: [timeout]

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try: [ink.oils, ink.quick]
                        move_on: [timeout]
                    """#)
        case "useless-weight":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try:
                          - {uses: ink.oils, weight: 3}
                          - ink.quick
                    """#,
                said: #"""
                    error[useless-weight]: a weight decides nothing in a route that does not spread
                      --> example.yaml:39:26
                       |
                    39 |       - {uses: ink.oils, weight: 3}
                       |                          ^^^^^^
                       |
                       = help: write 'order: spread', or remove it

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                      quick:
                        id: quick-1
                        implements: image.draw
                        call: draw
                        params:
                          prompt: ${inputs.prompt}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    ---
                    easel: 1
                    routes:
                      hero:
                        try:
                          - ink.oils
                          - ink.quick
                    """#)
        case "wide-narrowing":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          count: {type: int, default: 1, max: 8}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        accepts: {count: {max: 10}}
                        params:
                          prompt: ${inputs.prompt}
                          num_images: ${inputs.count}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#,
                said: #"""
                    warning[wide-narrowing]: 'max' narrows nothing: 'image.draw' lets through only 8 or less
                      --> example.yaml:26:28
                       |
                    26 |     accepts: {count: {max: 10}}
                       |                            ^^
                       |
                       = help: remove it, or widen the interface

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs:
                          prompt: string
                          count: {type: int, default: 1, max: 8}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    calls:
                      draw:
                        send:
                          post: /${model.id}
                          json: ${params}
                          examples:
                            drawn: {body: {images: [{url: "https://ink.test/a.png"}]}}
                        result:
                          images: ${body.images.map(i, media(i.url))}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: draw
                        accepts: {count: {max: 4}}
                        params:
                          prompt: ${inputs.prompt}
                          num_images: ${inputs.count}
                        price: {usd: 0.04, as_of: 2026-06-01}
                    """#)
        case "within-typical":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 30s
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY]
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                        typical: 40s
                    """#,
                said: #"""
                    warning[within-typical]: the job is given up after 30s, before it is done as a rule
                      --> example.yaml:41:14
                       |
                    24 |       within: 30s
                       |               --- the longest that it may take
                    ...
                    41 |     typical: 40s
                       |              ^^^
                       |
                       = help: give it more time with 'within'

                    1 warning
                    """#,
                mended: #"""
                    easel: 1
                    interfaces:
                      image.draw:
                        inputs: {prompt: string}
                        outputs: {images: list<image>}
                    ---
                    easel: 1
                    provider: ink
                    base_url: https://ink.test
                    auth:
                      - {header: Authorization, value: "Key ${secret.INK_KEY}"}
                    calls:
                      queue:
                        submit:
                          post: /${model.id}
                          json: ${params}
                          keep:
                            id: ${body.id}
                          examples:
                            taken: {body: {id: j1}}
                        poll:
                          get: /jobs/${job.id}
                          every: 2s
                          within: 5m
                          state: ${body.status}
                          states:
                            running: [WAITING]
                            done: [READY]
                          examples:
                            running: {body: {status: WAITING}}
                            done: {body: {status: READY, url: "https://ink.test/a.png"}}
                        result:
                          images: ${[media(body.url)]}
                    models:
                      oils:
                        id: oils-1
                        implements: image.draw
                        call: queue
                        params:
                          prompt: ${inputs.prompt}
                        typical: 40s
                    """#)
        case "workflow-recursion":
            CheckExample(
                mistaken: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      title:
                        uses: poster
                    outputs:
                      line: ${steps.title.outputs.line}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      caption:
                        uses: caption
                    outputs:
                      line: ${steps.caption.outputs.line}
                    """#,
                said: #"""
                    error[workflow-recursion]: the workflow 'caption' uses itself: caption → poster → caption
                      --> example.yaml:5:11
                       |
                     5 |     uses: poster
                       |           ^^^^^^
                    ...
                    13 |     uses: caption
                       |           ------- 'caption' is used here
                       |
                       = help: a workflow ends: break the circle

                    1 error
                    """#,
                mended: #"""
                    easel: 1
                    workflow: caption
                    steps:
                      title:
                        uses: poster
                    outputs:
                      line: ${steps.title.outputs.line}
                    ---
                    easel: 1
                    workflow: poster
                    steps:
                      caption:
                        let: {line: A LIGHTHOUSE}
                    outputs:
                      line: ${steps.caption.outputs.line}
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
                      = help: did you mean '5m'?
                      = fix: write '5m'
                      |
                    3 - deadline: 5 minutes
                    3 + deadline: 5m

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
                      = fix: write it as a list
                      |
                    4 -   medium: {type: string, enum: ink}
                    4 +   medium: {type: string, enum: [ink]}

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
                said: #"""
                    error[wrong-type]: '+' does not take int and string
                     --> example.yaml:8:28
                      |
                    8 |       line: ${inputs.count + ' pictures'}
                      |               ------------ ^ ----------- this is string
                      |               |
                      |               this is int
                      |
                      = help: convert with string(…), or write the parts side by side: text ${a} and ${b}

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
                      |
                      = help: name the inner parts: as types, as steps, or as documents of their own

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
