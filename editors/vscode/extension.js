// Starts `codegen server` in the folder that is open, and lets VS Code speak to it.
"use strict";

const path = require("node:path");
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

/** Starts the server when the first Markdown document is opened. */
async function activate() {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder || folder.uri.scheme !== "file") return;
  const root = folder.uri.fsPath;
  const [program, ...args] = workspace.getConfiguration("codegen").get("command");
  // A program with a slash in it is a path from the folder; any other one is looked for on the PATH.
  const command = /[\\/]/.test(program) ? path.resolve(root, program) : program;
  client = new LanguageClient(
    "codegen",
    "codegen",
    { command, args, options: { cwd: root } },
    {
      documentSelector: [
        { scheme: "file", language: "markdown" },
        { scheme: "file", language: "mdx" },
      ],
      workspaceFolder: folder,
      synchronize: { fileEvents: workspace.createFileSystemWatcher("**/{*.md,*.mdx,codegen.yaml,overrides.yaml}") },
    },
  );
  await client.start();
}

/** Ends the server with the window. */
function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
