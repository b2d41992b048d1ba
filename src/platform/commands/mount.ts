import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { commandName } from './command-name';
import type { Download } from '../http/download';
import {
  fileOnDisk,
  refuseFiles,
  uploadedFile,
  type FileOnDisk,
  type FilesOfRequest,
  type UploadedFile,
} from '../uploads/uploaded-file';
import { runCommand, type RunnableCommand } from './run-command';

export type RunnableCommands = Readonly<Record<string, RunnableCommand>>;

/** A file goes out as it is; everything else as `{ data }`. */
const isFile = (result: unknown): result is Download =>
  typeof result === 'object' && result !== null && 'sendTo' in result;

const fileOf = async (
  spec: RunnableCommand,
  ctx: Context
): Promise<UploadedFile | FileOnDisk | undefined> => {
  const { files } = ctx.request as unknown as { files?: FilesOfRequest };
  if (spec.file === 'taken') return uploadedFile(files);
  if (spec.file === 'left-on-disk') return fileOnDisk(files);
  refuseFiles(files);
  return undefined;
};

const handle = async (
  strapi: Core.Strapi,
  uid: string,
  verb: string,
  spec: RunnableCommand,
  ctx: Context
): Promise<void> => {
  const { params, query } = ctx as unknown as { params: Record<string, string>; query: unknown };
  const result = await runCommand(strapi, uid, verb, spec, {
    params,
    query,
    body: (ctx.request as unknown as { body: unknown }).body,
    file: await fileOf(spec, ctx),
    idempotencyKey: ctx.get('Idempotency-Key') || undefined,
  });
  if (isFile(result)) return result.sendTo(ctx);
  ctx.body = { data: result };
};

/** Controller actions for the content API, one per command. */
export const commandActions = (strapi: Core.Strapi, uid: string, commands: RunnableCommands) =>
  Object.fromEntries(
    Object.entries(commands).map(([verb, spec]) => [
      verb,
      (ctx: Context) => handle(strapi, uid, verb, spec, ctx),
    ])
  );

/** The router takes the first path that fits: a fixed word must come before a parameter in its place. */
const fixedFirst = (commands: RunnableCommands) => {
  const rank = (path: string) => path.replace(/:\w+/g, '\uffff');
  return Object.entries(commands).sort(([, one], [, other]) => (rank(one.path) < rank(other.path) ? -1 : 1));
};

/** The routes of the first door: `/api`, for users and API tokens. */
export const contentApiRoutes = (uid: string, commands: RunnableCommands) => ({
  routes: fixedFirst(commands).map(([verb, { method, path }]) => ({
    method,
    path,
    handler: `${uid}.${verb}`,
    config: {},
  })),
});

/** The routes of the second door: `/crm`, for the panel, each behind its own permission. */
export const panelRoutes = (uid: string, commands: RunnableCommands) =>
  fixedFirst(commands).map(([verb, spec]) => ({
    method: spec.method,
    path: spec.path,
    handler: (ctx: Context) => handle(strapi, uid, verb, spec, ctx),
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [`plugin::crm.${commandName(uid, verb)}`] } },
      ],
    },
  }));
