"""Causes -> the entry of a release that users act upon, in the form of Keep a Changelog 1.1.0.

file            where an entry goes in the file of a changelog
entry           an entry as a value; as Markdown, as JSON
compose         lines -> items: what is told, whom it concerns, what to do, code
├─ facts        causes -> facts: what is told one by one, with what follows from it
├─ lines        facts -> lines: what one sentence tells of several actions or schemas
├─ words        lines -> sentences
├─ places       what a change is about, taken apart
├─ rules        the section of a rule, and what users have to do
└─ limits       limits of values, in words
python          what users of the package call things; python_code, python_types: their code before and after a break
openapi         what users of the OpenAPI document call things; openapi_words: what they are told of changes
"""
