'use strict';

const { TestEnvironment } = require('jest-environment-node');

/**
 * A test runs in the sandbox of its runner; the CRM that it boots runs outside, in Node as it is, with the environment
 * variables that the test sets: what a server loads (Strapi, knex, GraphQL) is then loaded once per worker and not
 * once per file. What it leaves behind (variables, listeners on the process) goes with the file.
 */
module.exports = class OutsideEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.variables = { ...process.env };
    this.listeners = new Map(process.eventNames().map((event) => [event, process.listeners(event)]));
    this.global.process.env = process.env;
    this.global.outside = { require };
    process.removeAllListeners = (event) => {
      // Strapi takes all listeners off when it ends, the runner's too
      if (event !== undefined) Object.getPrototypeOf(process).removeAllListeners.call(process, event);
      return process;
    };
  }

  async teardown() {
    delete process.removeAllListeners;
    for (const event of process.eventNames()) {
      const before = this.listeners.get(event) ?? [];
      for (const listener of process.listeners(event))
        if (!before.includes(listener)) process.removeListener(event, listener);
    }
    for (const name of Object.keys(process.env)) if (!(name in this.variables)) delete process.env[name];
    Object.assign(process.env, this.variables);
    await super.teardown();
  }
};
