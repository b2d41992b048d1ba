/**
 * The one entry of `npm start` and of `npm run` dev, test, test:browser, screenshots, check, deal, bench, prove, mutation
 * and openapi.
 */
const OLDEST_NODE = 20;

async function main([word, ...args]) {
  const node = Number(process.versions.node.split('.')[0]);
  if (node < OLDEST_NODE) {
    console.error(`The CRM needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`);
    return 1;
  }
  const { COMMANDS } = (await import('./lib/commands.cjs')).default;
  if (Object.hasOwn(COMMANDS, word)) return COMMANDS[word](args);
  console.error(`Usage: node scripts/run.mjs ${Object.keys(COMMANDS).join(' | ')}`);
  return 1;
}

/** A sentence where a person can act on it; the whole error where only a programmer can. */
function explain(error) {
  if (error.constructor.name === 'PlainError') return `\n${error.message}`;
  if (error.code === 'EACCES')
    return `\nThis user may not use ${error.path}. Start the CRM as the user who started it before.`;
  return error;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(explain(error));
    process.exit(1);
  }
);
