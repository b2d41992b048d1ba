import type Ajv from 'ajv';
import type * as Wire from '../../src/wire/commands';
import type * as Names from '../../src/platform/commands/command-name';
import type answers from '../../src/wire/answers.json';
import type { Answer } from './http';
import { compiled, loaded } from './outside';

interface Described {
  readonly method: string;
  readonly path: RegExp;
  readonly rank: string;
  readonly judge: (data: unknown) => string | null;
}

const judges = (): ((name: string) => Described['judge']) => {
  const { commands, schemas } = compiled<typeof answers>('src/wire/answers.json');
  const { default: Validator } = loaded<{ default: typeof Ajv }>('ajv/dist/2020');
  const validator = new Validator({ strict: false, validateFormats: false });
  validator.addSchema({ $id: 'answers', components: { schemas } });
  const known = new Map<string, ReturnType<Ajv['compile']>>();
  return (name) => {
    const schema: object | undefined = Reflect.get(commands, name);
    if (schema === undefined) return () => null;
    return (data) => {
      const text = JSON.stringify(schema).replace(/"#\//g, '"answers#/');
      const validate = known.get(name) ?? validator.compile(JSON.parse(text) as object);
      known.set(name, validate);
      return validate(data) ? null : `${name}: ${validator.errorsText(validate.errors)}`;
    };
  };
};

const describedAnswers = (): Described[] => {
  const { COMMANDS_BY_TYPE } = compiled<typeof Wire>('src/wire/commands');
  const { commandName } = compiled<typeof Names>('src/platform/commands/command-name');
  const judgeOf = judges();
  return Object.entries(COMMANDS_BY_TYPE)
    .flatMap(([uid, commands]) =>
      Object.entries(commands).map(([verb, { method, path }]) => ({
        method,
        path: new RegExp(`^/(api|crm)${path.replace(/:\w+/g, '[^/?]+')}(\\?|$)`),
        rank: path.replace(/:\w+/g, '\uffff'),
        judge: judgeOf(commandName(uid, verb)),
      }))
    )
    .sort((one, other) => (one.rank < other.rank ? -1 : 1));
};

let described: Described[] | undefined;

/** Every answer of a command that any test asks for is judged by what the API's description says of it. */
export const asDescribed = (method: string, url: string, answer: Answer): Answer => {
  if (answer.status >= 300 || !('data' in answer.body) || !/^\/(api|crm)\//.test(url)) return answer;
  described ??= describedAnswers();
  const command = described.find((each) => each.method === method && each.path.test(url));
  const mistake = command?.judge(answer.body.data) ?? null;
  if (mistake !== null)
    throw new Error(`The answer is not as described: ${mistake} ${JSON.stringify(answer.body)}`);
  return answer;
};
