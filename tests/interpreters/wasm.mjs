// SPDX-License-Identifier: MIT
// node wasm.mjs LOADER FOLDER: run FOLDER/run.py on the Python that LOADER loads,
// pyodide.mjs or micropython.mjs, on a copy of the folder in its file system.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [loader, folder] = process.argv.slice(2);
const { loadPyodide, loadMicroPython } = await import(pathToFileURL(loader));
const stdout = (line) => console.log(line);
const python = loadPyodide
  ? await loadPyodide({ stdout })
  : await loadMicroPython({ stdout, heapsize: 256 * 1024 * 1024 });

function copy(from, to) {
  python.FS.mkdir(to);
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), `${to}/${entry.name}`];
    if (entry.isDirectory()) copy(source, target);
    else python.FS.writeFile(target, fs.readFileSync(source));
  }
}

copy(folder, "/conformance");
try {
  python.runPython("import sys; sys.path.insert(0, '/conformance'); import run");
} catch (error) {
  console.log(error.message);
  process.exit(1);
}
