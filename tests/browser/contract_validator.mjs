// Holds JSON files against a JSON Schema with ajv in its strict mode, and prints what each breaks.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [schemaFile, ...files] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, "utf-8"));
const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats(ajv);
const validate = ajv.compile(read(schemaFile));
const found = {};
for (const file of files) {
  validate(read(file));
  found[file] = (validate.errors ?? []).map(({ keyword, schemaPath }) => ({ keyword, schemaPath }));
}
console.log(JSON.stringify(found));
