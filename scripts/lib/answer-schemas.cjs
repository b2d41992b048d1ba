'use strict';

const path = require('node:path');
const ts = require('typescript');

/** Where the answers' own schemas stand in the description of the API; names of records have no dot. */
const NAME_OF = (name) => `Answer.${name}`;
const REF = '#/components/schemas/';

const camel = (name) => name.replace(/-(\w)/g, (_all, letter) => letter.toUpperCase());
const has = (type, flag) => (type.flags & flag) !== 0;

const byText = (one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

/** TypeScript types as JSON schemas of what goes over the wire: interfaces by name, everything else in its place. */
class Schemas {
  constructor(checker, projectDir) {
    this.checker = checker;
    this.src = path.join(projectDir, 'src') + path.sep;
    this.named = {};
    this.owners = new Map();
  }

  describedBy(symbol) {
    const text = ts.displayPartsToString(symbol?.getDocumentationComment(this.checker) ?? []).trim();
    return text === '' ? {} : { description: text.replace(/\s+/g, ' ') };
  }

  /** The name by which our own interfaces are known; two that share one are written out where they stand. */
  nameOf(type) {
    const symbol = type.aliasSymbol ?? type.symbol;
    const declared = symbol?.declarations?.[0];
    const isOurs = declared?.getSourceFile().fileName.startsWith(this.src);
    const isNamed = isOurs && (ts.isInterfaceDeclaration(declared) || ts.isTypeAliasDeclaration(declared));
    if (!isNamed || (type.aliasTypeArguments ?? type.typeArguments ?? []).length > 0) return undefined;
    const owner = this.owners.get(symbol.name);
    if (owner === undefined) this.owners.set(symbol.name, type);
    return owner === undefined || owner === type ? symbol.name : undefined;
  }

  of(type) {
    if (has(type, ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (has(type, ts.TypeFlags.Null)) return { type: 'null' };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { enum: [type.value] };
    if (has(type, ts.TypeFlags.BooleanLiteral)) return { enum: [this.checker.typeToString(type) === 'true'] };
    if (has(type, ts.TypeFlags.StringLike)) return { type: 'string' };
    if (has(type, ts.TypeFlags.NumberLike)) return { type: 'number' };
    if (has(type, ts.TypeFlags.BooleanLike)) return { type: 'boolean' };
    if (type.isUnion()) return this.union(type.types);
    if (this.checker.isTupleType(type)) return this.tuple(type);
    if (this.checker.isArrayType(type))
      return { type: 'array', items: this.of(this.checker.getTypeArguments(type)[0]) };
    if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
    if (has(type, ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.record(type);
    throw new Error(`No JSON is known for ${this.checker.typeToString(type)}`);
  }

  tuple(type) {
    const items = this.checker.getTypeArguments(type).map((each) => this.of(each));
    return { type: 'array', prefixItems: items, minItems: items.length, items: false };
  }

  union(all) {
    const types = all.filter((type) => !has(type, ts.TypeFlags.Undefined));
    const schemas = types.map((type) => this.of(type));
    const values = schemas.filter((schema) => schema.enum).flatMap((schema) => schema.enum);
    const isFlag = values.length === 2 && values.every((value) => typeof value === 'boolean');
    const literals = isFlag ? [{ type: 'boolean' }] : [{ enum: [...values].sort(byText) }];
    const others = schemas.filter((schema) => !schema.enum).sort(byText);
    const parts = values.length > 0 ? [...literals, ...others] : others;
    if (parts.length === 1) return parts[0];
    const plain = parts.every((part) => Object.keys(part).join() === 'type');
    return plain ? { type: parts.map((part) => part.type) } : { anyOf: parts };
  }

  record(type) {
    const name = this.nameOf(type);
    if (name === undefined) return this.properties(type);
    if (!(name in this.named)) {
      this.named[name] = {};
      this.named[name] = { ...this.describedBy(type.aliasSymbol ?? type.symbol), ...this.properties(type) };
    }
    return { $ref: `${REF}${NAME_OF(name)}` };
  }

  properties(type) {
    const index = this.checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const properties = {};
    const required = [];
    for (const symbol of this.checker.getPropertiesOfType(type)) {
      const own = this.checker.getTypeOfSymbol(symbol);
      properties[symbol.name] = { ...this.describedBy(symbol), ...this.of(own) };
      const isLeftOut = (symbol.flags & ts.SymbolFlags.Optional) !== 0 || this.mayBeUndefined(own);
      if (!isLeftOut) required.push(symbol.name);
    }
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      additionalProperties: index ? this.of(index.type) : false,
    };
  }

  mayBeUndefined(type) {
    const types = type.isUnion() ? type.types : [type];
    return types.some((each) => has(each, ts.TypeFlags.Undefined | ts.TypeFlags.Void));
  }

  /** What a command's function promises, or nothing for a file and for commands that answer with nothing. */
  answer(type) {
    const isFile = this.checker.getPropertyOfType(type, 'sendTo') !== undefined;
    return isFile || this.mayBeUndefined(type) ? undefined : this.of(type);
  }
}

const programOf = (projectDir) => {
  const file = path.join(projectDir, 'tsconfig.json');
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
    file,
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined }
  );
  return ts.createProgram(fileNames, options);
};

const exported = (checker, source, name) => {
  const symbol = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source))
    .find((each) => each.name === name);
  return checker.getTypeOfSymbolAtLocation(symbol, source);
};

/** `quote.replace-lines`, … as `src/domain/access/commands.ts` lists them. */
const commandsOf = (checker, program, projectDir) => {
  const source = program.getSourceFile(path.join(projectDir, 'src/domain/access/commands.ts'));
  return checker.getTypeArguments(exported(checker, source, 'COMMANDS')).map(({ value }) => value);
};

/** What `export default factories.createCoreService(uid, make)` makes: Strapi's own type forgets the verbs. */
const verbsOf = (checker, source) => {
  const { expression } = source.statements.find(ts.isExportAssignment);
  const [, make] = expression.arguments;
  return checker.getTypeAtLocation(make).getCallSignatures()[0].getReturnType();
};

/** The type that the verb of a content type's service resolves to. */
const resultOf = (checker, program, projectDir, command) => {
  const [type, verb] = command.split('.');
  const source = program.getSourceFile(path.join(projectDir, 'src/api', type, 'services', `${type}.ts`));
  const method = checker.getPropertyOfType(verbsOf(checker, source), camel(verb));
  if (method === undefined) throw new Error(`The service of ${type} has no ${camel(verb)}`);
  const [signature] = checker.getTypeOfSymbolAtLocation(method, source).getCallSignatures();
  return checker.getAwaitedType(signature.getReturnType());
};

/**
 * What every command answers, as JSON schemas made of the types of the code that answers: `commands` by name, and the
 * `schemas` that they refer to.
 */
function answerSchemas(projectDir) {
  const program = programOf(projectDir);
  const checker = program.getTypeChecker();
  const schemas = new Schemas(checker, projectDir);
  const commands = {};
  for (const command of [...commandsOf(checker, program, projectDir)].sort()) {
    const schema = schemas.answer(resultOf(checker, program, projectDir, command));
    if (schema) commands[command] = schema;
  }
  const named = Object.entries(schemas.named).sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    commands,
    schemas: Object.fromEntries(named.map(([name, schema]) => [NAME_OF(name), schema])),
  };
}

module.exports = { answerSchemas };
