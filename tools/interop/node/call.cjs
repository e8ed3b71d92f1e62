/* Makes calls with a TypeScript client against a server on loopback, and prints what the server got.

       node call.cjs CLIENT MODULE CALLS

   CLIENT is `hey-api`, whose MODULE is what it generated, compiled, or `openapi-fetch`, whose MODULE is the package.
   CALLS is a file with a list of calls (`tools.interop.typescript`); standard output has one answer for each, as JSON:
   the target of the request, or the error instead of one. */
"use strict";

const { readFileSync } = require("node:fs");
const { createServer } = require("node:http");

const [client, path, file] = process.argv.slice(2);
const loaded = require(path);

const callers = {
  "hey-api": async (call, baseUrl, options) => {
    const values = { path: call.path, query: call.query, body: call.body, sseMaxRetryAttempts: 1 };
    const answer = await loaded[call.function]({ baseUrl, throwOnError: true, ...values, ...options });
    // A stream of events sends its request when its first event is asked for.
    await answer.stream?.next();
  },
  "openapi-fetch": (call, baseUrl, options) => {
    const params = { path: call.path, query: call.query };
    return loaded.default({ baseUrl }).request(call.method, call.template, { params, body: call.body, ...options });
  },
};

/** Return the pairs of a query; what is inside of a value has the way there in brackets behind the name. */
function pairs(name, value) {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, item]) => pairs(`${name}[${key}]`, item));
}

/** The serializer that users have to write for objects: both clients take it as `querySerializer`. */
function inBrackets(query) {
  const all = Object.entries(query).flatMap(([name, value]) => pairs(name, value));
  return all.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
}

async function main() {
  const targets = [];
  const server = createServer((request, response) => {
    targets.push(request.url);
    response.setHeader("Content-Type", "application/json").end("{}");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${server.address().port}`;
  const answers = [];
  for (const call of JSON.parse(readFileSync(file, "utf8"))) {
    try {
      await callers[client](call, baseUrl, call.inBrackets ? { querySerializer: inBrackets } : {});
      answers.push({ target: targets.pop() });
    } catch (error) {
      answers.push({ error: String(error) });
    }
  }
  server.closeAllConnections();
  server.close();
  process.stdout.write(JSON.stringify(answers));
}

main();
