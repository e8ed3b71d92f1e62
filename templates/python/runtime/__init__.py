"""What every resource stands on: transport, errors, values, models and streams.

The package holds nothing of one API: its name, server and token come in as `Settings`,
its calls as `Action` and `StreamAction`. Modules import each other relatively, and
each is imported by the name of the module that defines what is wanted.

    Client --> Call (what to send, whether to send again) --> exchange --> httpx2
                 |                                            (deadline and bounds)
                 +--> answer (a typed value) or errors (one `ApiError` hierarchy)

What is shown of either goes through `redact`, which hides secrets, and `quiet`, which
does so for what httpx2 logs and raises.

What generated code uses:

- `sync_client.BaseClient` and `async_client.BaseAsyncClient`: both need the class
  variable `_settings`. Their public names, which no resource may take, are `request`,
  `call`, `stream`, `raw_response`, `raw_stream`, `with_options`, `base_url`, and
  `close` or `aclose`.
- `sync_resource.BaseResource`, `sync_pages.BaseCollection` and their twins: the base
  classes of resources. `async_methods` makes an asynchronous method of one that blocks.
- `settings.Settings`, `action.Action`, `action.StreamAction`, `options.RequestOptions`
- `sync_stream.EventStream`, `async_stream.AsyncEventStream`, `event.StreamEvent`
- `raw.RawResponse`, `sync_raw_stream.RawStream`, `async_raw_stream.AsyncRawStream`
- `pages`: positions in a collection, where its iterators start
- `scopes`: answers of the generated module of that name, in which an `Action` finds the
  scopes that a token needs
- `values`: a function per kind of parameter; `unset.UNSET` and `unset.Unset`
- `models.Model`, `models.Timestamp`, `tagged.Tagged`; pydantic is imported by `models`,
  `tagged`, `shapes`, `decode` and `lenient` alone, and nothing imports those before a
  model is needed.
- `body.TimestampLike`: a time in what is sent
- `errors`: `errors.STATUS_ERRORS` names the class of each status code.
"""
