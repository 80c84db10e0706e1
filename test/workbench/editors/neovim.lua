-- Drives the server as a writer in Neovim does, and writes down what there was to see. Runs in Debian's 0.7 and anything newer.
local result = {}
local function finish()
  local file = assert(io.open(os.getenv('PLUMBLINE_RESULT'), 'w'))
  file:write(vim.fn.json_encode(result))
  file:close()
  vim.cmd('qall!')
end

local function main()
  vim.o.swapfile = false
  vim.cmd('edit draft.md')
  local buffer = vim.api.nvim_get_current_buf()
  local folder = vim.fn.getcwd()
  local id = assert(vim.lsp.start_client({
    name = 'plumbline',
    cmd = vim.fn.json_decode(os.getenv('PLUMBLINE_COMMAND')),
    root_dir = folder,
    workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'drafts' } },
  }))
  vim.lsp.buf_attach_client(buffer, id)

  local function ask(method, params)
    local answers = vim.lsp.buf_request_sync(buffer, method, params, 20000) or {}
    return (answers[id] or {}).result
  end
  local function shown(count)
    return vim.wait(20000, function() return #vim.diagnostic.get(buffer) == count end, 20)
  end

  assert(vim.wait(20000, function() return #vim.diagnostic.get(buffer) > 0 end, 20), 'no finding is shown')
  local found = vim.diagnostic.get(buffer)
  result.findings = vim.tbl_map(function(one)
    local text = table.concat(vim.api.nvim_buf_get_text(buffer, one.lnum, one.col, one.end_lnum, one.end_col, {}), '\n')
    return { text = text, message = one.message }
  end, found)

  local first = found[1]
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  local place = vim.lsp.util.make_position_params(0, 'utf-16')
  local hover = ask('textDocument/hover', place)
  result.hover = hover and hover.contents.value or ''

  local range = { start = place.position, ['end'] = place.position }
  local actions = ask('textDocument/codeAction', { textDocument = place.textDocument, range = range, context = { diagnostics = {} } }) or {}
  result.fixes = vim.tbl_map(function(action) return action.title end, actions)
  for _, action in ipairs(actions) do
    if action.isPreferred then
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      break
    end
  end
  assert(shown(#found - 1), 'the finding does not go when it is mended')
  result.mended = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
  vim.lsp.stop_client(id)
end

local fine, fault = pcall(main)
if not fine then result.fault = tostring(fault) end
finish()
