extension Media {
    /// What is known, by the names that expressions and JSON use. The content is no fact.
    package var facts: ValueMap {
        var facts = ValueMap()
        facts["url"] = url.map(Value.string)
        facts["path"] = path.map(Value.string)
        facts["name"] = name.map(Value.string)
        facts["content_type"] = contentType.map(Value.string)
        facts["bytes"] = bytes.map(Value.int)
        facts["sha256"] = sha256.map(Value.string)
        facts["width"] = width.map(Value.int)
        facts["height"] = height.map(Value.int)
        facts["seconds"] = seconds.map(Value.double)
        facts["fps"] = fps.map(Value.double)
        facts["codec"] = codec.map(Value.string)
        return facts
    }
}
