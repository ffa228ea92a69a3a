// SPDX-License-Identifier: MIT
// node node.mjs LOADER FOLDER: run FOLDER/run.py on the Python that LOADER loads:
// pyodide.mjs, micropython.mjs or brython.js.
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { pathToFileURL } from "node:url";

const [loader, folder] = process.argv.slice(2);
const stdout = (line) => console.log(line);

function listFiles(from, prefix = "") {
  return fs.readdirSync(from, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? listFiles(path.join(from, entry.name), `${prefix}${entry.name}/`)
      : [prefix + entry.name],
  );
}

// Python in WebAssembly, which has a file system of its own.

async function runWebAssembly() {
  const { loadPyodide, loadMicroPython } = await import(pathToFileURL(loader));
  const python = loadPyodide
    ? await loadPyodide({ stdout })
    : await loadMicroPython({ stdout, heapsize: 256 * 1024 * 1024 });
  for (const name of listFiles(folder)) {
    const target = `/conformance/${name}`;
    python.FS.mkdirTree(path.dirname(target));
    python.FS.writeFile(target, fs.readFileSync(path.join(folder, name)));
  }
  python.runPython("import sys; sys.path.insert(0, '/conformance'); import run");
}

// Python in JavaScript: classic scripts, with what they expect of a page.

const runScript = (file) => vm.runInThisContext(fs.readFileSync(file, "utf8"), file);

function runBrython() {
  const page = "http://localhost/run";
  globalThis.self = globalThis.window = globalThis;
  globalThis.module = {};
  globalThis.location = { href: page, origin: "http://localhost", pathname: "/run" };
  globalThis.addEventListener = () => {};
  globalThis.document = {
    currentScript: { src: page },
    dispatchEvent: () => {},
    getElementsByTagName: () => [{ src: page }],
    querySelectorAll: () => [],
  };
  Set.prototype.difference ??= function (other) {
    return new Set([...this].filter((entry) => !other.has(entry)));
  };
  runScript(loader);
  runScript(path.join(path.dirname(loader), "brython_stdlib.js"));
  const modules = { $timestamp: 0 };
  for (const name of listFiles(folder).filter((name) => name.endsWith(".py"))) {
    const source = fs.readFileSync(path.join(folder, name), "utf8");
    const module = name.slice(0, -3).replaceAll("/", ".");
    const start = module.replace(/\.__init__$/, "");
    modules[start] = [".py", source, [], ...(start === module ? [] : [1])];
  }
  globalThis.__BRYTHON__.update_VFS(modules);
  globalThis.__BRYTHON__.runPythonSource("import run", "main");
}

try {
  if (path.basename(loader) === "brython.js") runBrython();
  else await runWebAssembly();
} catch (error) {
  console.log(error.message);
  process.exit(1);
}
