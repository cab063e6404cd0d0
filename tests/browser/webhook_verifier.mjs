// Verifies deliveries with the library that Standard Webhooks publishes for JavaScript, and prints which it takes.
import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";

const { secret, deliveries } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const webhook = new Webhook(secret);
const takes = ([headers, body]) => {
  try {
    webhook.verify(body, headers);
    return true;
  } catch {
    return false;
  }
};
console.log(JSON.stringify(deliveries.map(takes)));
