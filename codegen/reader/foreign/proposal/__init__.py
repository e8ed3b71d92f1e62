"""Documents in a form that nobody has described -> a dialect file that describes it, as far as counting goes.

write       `Survey` -> the text of a dialect file, which `parse_dialect` reads
wording     the texts of parameters and answers -> the patterns among the usual ones that fit them
servers     the calls of examples -> the server, and what they send for credentials
survey      documents -> `Survey`: what is counted in them
frame       where request lines stand -> which headings are actions
counts      the frozen values
usual, usual_texts      what headings, tables, items and texts usually are: data, not code
"""
