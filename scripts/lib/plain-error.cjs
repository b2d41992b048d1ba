'use strict';

/** A failure that a person can act on: its message is printed alone, without a stack. */
class PlainError extends Error {}

module.exports = { PlainError };
