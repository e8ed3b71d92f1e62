-- A session of Neovim with the language server, for tests/server/test_real_editors.py.
--
-- It starts in the folder of the project. In the environment stand, beside a `codegen` on the PATH:
--   SESSION_FORMS     a folder with the configuration, as docs/editors.md has it: current.lua, and before.lua for Neovim
--                     before 0.11
--   SESSION_COUNT     how many diagnostics spec/book.md has at first
--   SESSION_PATIENCE  seconds after which something does not come any more
--   SESSION_REPORT    the file that is written: JSON, what the editor showed, or under `error` what went wrong

local report = {}
local patience = 1000 * tonumber(vim.env.SESSION_PATIENCE)

local function wait(what, condition)
  if not vim.wait(patience, condition, 20) then
    error("waited in vain for " .. what)
  end
end

local function wait_for_diagnostics(count)
  wait(count .. " diagnostics", function()
    return #vim.diagnostic.get(0) == count
  end)
end

-- The first place of a text is where the cursor goes, at a character of it.
local function go_to(text, offset)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  assert(vim.fn.search([[\V]] .. text) > 0, text .. " is not in the buffer")
  local place = vim.api.nvim_win_get_cursor(0)
  vim.api.nvim_win_set_cursor(0, { place[1], place[2] + offset })
end

local function is_gone(text)
  return vim.fn.search([[\V]] .. text, "nw") == 0
end

local function popup()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return window
    end
  end
end

local function shown(diagnostic)
  local line = vim.fn.getline(diagnostic.lnum + 1)
  return {
    diagnostic.lnum + 1,
    line:sub(diagnostic.col + 1, diagnostic.end_col),
    ("%s [%s]: %s"):format(diagnostic.source, diagnostic.code, diagnostic.message),
  }
end

local function read()
  wait_for_diagnostics(tonumber(vim.env.SESSION_COUNT))
  report.diagnostics = vim.tbl_map(shown, vim.diagnostic.get(0))

  go_to("A [Book]", 3)
  vim.lsp.buf.hover()
  wait("the hover", popup)
  report.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(popup()), 0, -1, false), "\n")
  vim.api.nvim_win_close(popup(), true)

  vim.lsp.buf.references()
  wait("the references", function()
    return #vim.fn.getqflist() > 0
  end)
  report.references = vim.tbl_map(function(item)
    vim.fn.bufload(item.bufnr)
    local line = vim.api.nvim_buf_get_lines(item.bufnr, item.lnum - 1, item.lnum, false)[1]
    return { vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ":t"), item.lnum, line:sub(item.col, item.col + 3) }
  end, vim.fn.getqflist())
  vim.cmd("cclose")

  vim.lsp.buf.definition()
  wait("the definition", function()
    return vim.fn.expand("%:t") == "schemas.md"
  end)
  report.definition = { "schemas.md", vim.fn.line("."), vim.fn.getline("."):sub(vim.fn.col(".")) }
  vim.cmd("buffer spec/book.md")
end

local function write()
  go_to("A [Book]", 3)
  vim.lsp.buf.rename("Tome 📖")
  wait("the new name", function()
    return is_gone("[Book]")
  end)

  vim.ui.select = function(items, options, choose)
    report.offered = vim.tbl_map(options.format_item, items)
    choose(items[1], 1)
  end
  go_to("parts(s)", 6)
  vim.lsp.buf.code_action()
  wait("the fix", function()
    return is_gone("parts(s)")
  end)
  wait_for_diagnostics(tonumber(vim.env.SESSION_COUNT) - 1)
  vim.cmd("silent wall")
end

local is_done, problem = pcall(function()
  vim.cmd("filetype on")
  local form = vim.fn.has("nvim-0.11") == 1 and "current.lua" or "before.lua"
  dofile(vim.env.SESSION_FORMS .. "/" .. form)
  vim.cmd("edit spec/book.md")
  read()
  write()
end)
if not is_done then
  report.error = tostring(problem)
end
vim.fn.writefile({ vim.fn.json_encode(report) }, vim.env.SESSION_REPORT)
vim.cmd("qall!")
