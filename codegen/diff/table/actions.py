"""Rules about resources and actions as a whole: which there are, how they are called, how old they are."""

from typing import Final

from codegen.diff.change_rule import ChangeRule, Impact

RULES: Final = (
    ChangeRule(
        "server-changed",
        Impact.BREAKING,
        "All requests, and the credentials in them, go to another server.",
        "Make sure that the new server is meant, that it knows your credentials, and that your network lets you reach "
        "it.",
    ),
    ChangeRule(
        "resource-removed",
        Impact.BREAKING,
        "A resource is not documented any more, so the client has no attribute of its name and none of its methods; "
        "not all of its actions were deprecated before.",
        "Stop using it before you upgrade; the documents may say what takes its place.",
    ),
    ChangeRule(
        "resource-removed-after-deprecation",
        Impact.BREAKING,
        "A resource all of whose actions were deprecated is not documented any more, so the client has no attribute "
        "of its name and none of its methods; they have warned before.",
        "Call what replaces its actions, as the warnings said, before you upgrade.",
    ),
    ChangeRule(
        "action-removed",
        Impact.BREAKING,
        "An action is not documented any more, so the SDK has no method for it, and nobody was warned before.",
        "Stop calling it before you upgrade; the documents may say what takes its place.",
    ),
    ChangeRule(
        "action-removed-after-deprecation",
        Impact.BREAKING,
        "An action that was deprecated is not documented any more, so the SDK has no method for it; the method has "
        "warned before.",
        "Call what replaces it, as the warning said, before you upgrade.",
    ),
    ChangeRule(
        "action-renamed",
        Impact.BREAKING,
        "An action of the same method and URL has another name, and so has the method of the SDK that calls it.",
        "Call the method by its new name; what else changed in it is told besides.",
    ),
    ChangeRule(
        "method-became-head",
        Impact.BREAKING,
        "An action that answers with content is sent as HEAD from this release on, which is never answered with "
        "content, so its method returns None with a `SchemaMismatchWarning`, whatever type it has.",
        "Do not use what the method returns; tell the authors of the documents, which name a type that cannot come.",
    ),
    ChangeRule(
        "resource-added",
        Impact.ADDITIVE,
        "A resource is new, so the client has one more attribute.",
        "Nothing, unless you want to use it.",
    ),
    ChangeRule(
        "action-added",
        Impact.ADDITIVE,
        "An action is new, so a resource of the SDK has one more method.",
        "Nothing, unless you want to call it.",
    ),
    ChangeRule(
        "method-changed",
        Impact.ADDITIVE,
        "An action is sent with another HTTP method from this release on, while an older SDK goes on sending the one "
        "before: your calls stay as they are, but a POST or PATCH is not sent again after a timeout, a lost "
        "connection or an answer 408, 500, 502 or 504, as a GET, PUT or DELETE is.",
        "Adapt what stubs or records HTTP, and tests that read `FakeRequest.method` (replies of a `FakeApi` stay); "
        "set `retry_writes` where a repeated write does no harm; upgrade before the API stops answering the old "
        "method.",
    ),
    ChangeRule(
        "path-changed",
        Impact.ADDITIVE,
        "An action is sent to another URL from this release on, or the values in it trade places, while an older SDK "
        "goes on calling the one before: your calls stay as they are.",
        "Adapt what knows URLs: HTTP stubs and recordings, allow-lists, proxies behind `base_url`, tests that read "
        "`FakeRequest.url` (replies of a `FakeApi` stay); upgrade before the API stops answering the old URL.",
    ),
    ChangeRule(
        "path-case-changed",
        Impact.EDITORIAL,
        "The URL of an action is written with other capitals, as the SDK sends it from this release on.",
        "Nothing, unless your HTTP stubs or allow-lists tell capitals apart.",
    ),
    ChangeRule(
        "action-deprecated",
        Impact.ADDITIVE,
        "An action is deprecated now: its method still works, and warns with a `DeprecationWarning` when it is called.",
        "Call what replaces it, as the warning says, before the action is removed.",
    ),
    ChangeRule(
        "deprecation-changed",
        Impact.EDITORIAL,
        "What is said about a deprecation changed: since when it is, what replaces it, when it is to be removed, or "
        "why.",
        "Read it again, above all where a date or a version of the removal is new.",
    ),
    ChangeRule(
        "deprecation-removed",
        Impact.EDITORIAL,
        "Something is not deprecated any more, so the SDK does not warn of it.",
        "Nothing; you may go on using it.",
    ),
    ChangeRule(
        "since-changed",
        Impact.EDITORIAL,
        "The documents say another version since which something is there, or none.",
        "Nothing.",
    ),
    ChangeRule(
        "beta-changed",
        Impact.EDITORIAL,
        "Something is marked as beta now, or not any more.",
        "Do not rely on what is beta staying as it is.",
    ),
    ChangeRule(
        "renamed-with-alias",
        Impact.ADDITIVE,
        "Something has another name, and codegen.yaml keeps the old one as a deprecated alias: programs run on, with a "
        "warning.",
        "Write the new name before the alias goes.",
    ),
    ChangeRule(
        "alias-added",
        Impact.ADDITIVE,
        "The SDK keeps one more old name as a deprecated alias.",
        "Write the new name before the alias goes.",
    ),
    ChangeRule(
        "alias-removed",
        Impact.BREAKING,
        "A deprecated alias is gone, so what is still written with the old name fails.",
        "Write the new name, of which the alias has warned.",
    ),
    ChangeRule(
        "internal-changed",
        Impact.EDITORIAL,
        "Something that is included all the same is marked as internal now, or not any more.",
        "Nothing; what is internal may go without notice.",
    ),
)
