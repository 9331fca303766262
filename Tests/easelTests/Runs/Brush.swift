/// A provider of pictures; nothing of it is real.
enum Brush {
    static let provider = #"""
        easel: 1
        interfaces:
          image.draw:
            inputs:
              prompt: string
            outputs:
              images: list<image>
        ---
        easel: 1
        provider: brush
        base_url: https://api.brush.example
        downloads: [{from: cdn.brush.example}]
        billing: on_success
        calls:
          draw:
            send:
              post: /draw
              json: ${params}
              examples:
                done: {body: {images: [{url: https://cdn.brush.example/a.png, width: 64, height: 48}]}}
                refused: {status: 422, body: {error: "<b>no</b>"}}
        errors:
          - when: ${status == 422}
            class: content_policy
            message: ${body.error}
        models:
          ink:
            implements: image.draw
            call: draw
            params:
              prompt: ${inputs.prompt}
            result:
              images: ${body.images.map(i, media(i.url, 'image/png'))}
            price: {usd: 0.01, as_of: 2026-11-01}

        """#
}
