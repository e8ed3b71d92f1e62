"""The endpoint model: frozen structs of what the documents say, without I/O; they know no library but msgspec.

    Api ─┬─ Resource ── Action ─┬─ Url (PathTemplate)      ├─ Parameter (PATH, QUERY, HEADER)
         │                      ├─ Authentication (Scope)  ├─ RequestBody, CurlExample
         │                      └─ Response, EventStream (Event), Prose
         └─ Schema (JSON Schema as the documents hold it, linked by `SchemaRef`)

Every node carries the `span` it was read from; spans take no part in comparison, so two readings are equal when
only lines moved.
"""
