"""The pages of what is reported while documents are read, and of what lint reports about suppressions."""

from typing import Final

READER_PAGES: Final = r"""
error[broken-table]
A table is missing, or lacks a column, a cell or the rule under its header.
The message says which; a `|` inside a cell is written `\|`.

warning[dangling-ref]
A `$ref` inside a schema leads to something that the schema does not define.
It is read as the schema of that name where schemas.md has one, else as any JSON. Refer to a schema by its title in
camelCase: `#/definitions/deviceTagFilter`.

warning[default-not-accepted]
The default of a parameter is not among its accepted values.
The generator leaves such a default out of the documentation of types. Fix one of the two.

error[duplicate-json-key]
A key stands twice in one JSON object.
Readers of JSON disagree about which one counts. Drop one of them.

error[file-too-large]
A file is larger than 8 MiB.
Split it into smaller documents.

warning[foreign-letters]
A parameter's name has letters that are not ASCII.
Letters of another alphabet may look like Latin ones: two names can look the same and be different.

warning[foreign-link]
The type of a response links something that is not an anchor of schemas.md.
It is read as any JSON. Link the schema as `schemas.md#its-title`.

error[format-of-2016]
The document is in the format of 2016, with methods as titles.
It is not read: give actions a title, and method and URL a section `Method And Url`.

warning[hidden-text]
A comment of several lines hides what stands in it.
Readers do not see it, and neither does the generator. Drop the lines, or show them.

error[invalid-config]
codegen.yaml or approved-breaks.md has something that is not understood.
The message says what is expected there.

error[invalid-override]
An entry of overrides.yaml is not understood, or says what its place cannot hold.
The message says what is expected there.

info[left-aside]
A document describes no actions and is left aside.
An action document is titled `# ... Actions`.

error[link-leaves-folder]
A symbolic link leads out of the folder of the documents.
Put a copy there.

warning[malformed-schema]
A schema has a slip whose intent is plain, and is read as it was meant.
`required` among the properties, properties without `properties`, `max` for `maxLength`, `$oneOf`: other tools take
these for something else, or pass over them in silence.

warning[missing-authentication]
An action does not say whether a token is needed.
One is taken to be. Add a section `Authentication`.

warning[missing-description]
An action or a schema has no description.
Add one line under its heading.

warning[missing-responses]
An action documents no successful response.
Its answer is any JSON then. Add a section `Successful Responses`.

warning[missing-schema]
An entry of schemas.md has no schema.
It is any JSON then. Add a section `Schema` with a `json` block.

warning[missing-title]
A document has no title.
Start it with `# ... Actions`.

error[missing-url]
An action has no method and URL.
Add a section `Method And Url`.

error[no-action-documents]
The folder has no action document.
Name the folder of the documents; an action document is titled `# ... Actions`.

warning[no-actions]
A document has no action.
An action starts with `## Title`.

error[not-utf-8]
A file is not UTF-8.
Save it in this encoding.

error[nul-character]
A NUL character stands in a document.
Remove it.

warning[open-fence]
A code block is never closed.
Close it with a line of backticks.

error[repeated-action]
Two actions, or two resources, have one name or one method and URL.
Rename or drop one of them.

warning[repeated-code]
A status code stands twice in one table.
The first row counts. Drop the other.

error[repeated-override]
Two entries of overrides.yaml are about one place.
Make one entry of both.

warning[repeated-parameter]
A parameter stands twice in one table.
The first row counts. Drop the other.

warning[repeated-scope]
A scope stands twice in one list.
Drop one of them.

warning[repeated-section]
A section stands twice in one action.
The second is kept as prose. Join the two.

warning[repeated-title]
Two schemas have one title.
The second gets a number, and a link to the title cannot say which it means.

error[second-schemas]
A second document is titled `Schemas`.
Join the two documents.

error[second-server]
The URLs of the documents name more than one host.
Credentials go to the host, so there is one; which one stands under `server` in codegen.yaml.

error[stale-override]
An entry of overrides.yaml does not fit the documents any more.
They were fixed, or changed. Drop the entry, or say under `was` what the document has now.

warning[undeclared-path-parameter]
The table of path components has a row that the URL has no placeholder for.
Drop the row, or fix the name.

warning[undefined-type]
The type of a response is the word `undefined`.
It is any JSON then. Link the schema.

warning[undocumented-path-parameter]
The URL has a placeholder that the table of path components has no row for.
Add the row.

warning[unexpected-language]
A code block is marked with another language than its section has.
Examples are `json`, calls are `bash`.

warning[unfamiliar-text]
A text stands where it is not understood.
It is kept as prose of the action. Write it in the section's form, or under a heading of its own after the error
responses.

warning[unknown-column]
A table has a column that is not read.
Fix its title, or drop it.

warning[unknown-front-matter]
The front matter has a key that is not read.
The only one is `description`.

warning[unknown-keyword]
A schema has a keyword that JSON Schema does not know.
Validators pass over it in silence. Fix its spelling, or drop it.

error[unknown-method]
The method of an action is none of HTTP.
Methods are written in capitals.

error[unknown-place]
An entry of overrides.yaml is about something that the documents do not have.
Fix the entry; drop it if its place has gone.

warning[unknown-rule]
A suppression names a rule that does not exist.
Fix its spelling, or drop it.

warning[unknown-schema]
A link leads to a schema that schemas.md does not have.
It is any JSON then. Add the schema, or fix the link.

warning[unknown-section]
An action has a section that is not read.
It is kept as prose. Prose of your own stands after the error responses; for a known section, fix the title.

warning[unlinked-type]
The type of a body or a response is not a link to a schema.
It is any JSON then. Link the schema.

error[unprintable-file-name]
The name of a file holds characters that cannot be printed.
Rename the file.

error[unreadable-code]
The code of a response is not a status code.
Write a number from 100 to 599.

warning[unreadable-curl]
A curl example is not a call of curl, or has options that are not read.
Use -H, -X, -d and one URL.

error[unreadable-file]
A file cannot be read.
Make it readable, or remove it.

warning[unreadable-json]
A code block that should hold JSON does not.
It is left out. Fix the JSON.

warning[unreadable-required]
A cell under `Required` is neither `Y` nor `N`.
It is taken as `N`.

warning[unreadable-scopes]
A list of scopes is not of the form `a, b, or c.`.
What is not a scope is left out.

warning[unreadable-suppression]
A comment starts with `codegen:` and is not a suppression.
Write `<!-- codegen: allow rule, rule -->` above a block or at the end of a line, or `allow rule in this file`.

error[unreadable-url]
A URL is not `https://` with a plain host and plain segments.
Credentials follow it, so nothing else is read.

error[unusable-name]
A name has no word, or characters that hide what it is.
Use letters, digits, `-` and `_`.

warning[unused-suppression]
A suppression allows something that is not found there.
Its reason is gone. Drop it.
"""
"""Severity and id of each, a sentence, and below it what to do; an empty line stands between two."""
