import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { KNOCK, type Knock } from '../http/allow';

interface Described {
  readonly operationId: string;
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

/** One endpoint of the description, with what its handler says of who may knock. */
export interface Operation {
  /** `get /api/tickets/{id}` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** The name that the description has for it. */
  readonly called: string;
  readonly knock: readonly Knock[];
  /** What carries the rule of the knock. */
  readonly handler: object;
}

/** Every handler by the name that the description has for it. */
function handlersOf(app: NestFastifyApplication): ReadonlyMap<string, object> {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as { name: string; prototype: object }),
  );
  return new Map(
    controllers.flatMap(({ name, prototype }) =>
      Object.getOwnPropertyNames(prototype)
        .map((handler) => [handler, (prototype as Record<string, object>)[handler] ?? {}] as const)
        .filter(
          ([, handler]) =>
            Reflect.hasMetadata(PATH_METADATA, handler) && Reflect.hasMetadata(METHOD_METADATA, handler),
        )
        .map(([called, handler]) => [`${name}_${called}`, handler] as const),
    ),
  );
}

/** Every endpoint of the description with what its handler says. */
export function operationsOf(app: NestFastifyApplication, { paths }: OpenApi): Operation[] {
  const handlers = handlersOf(app);
  return Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([method, { operationId }]) => {
      const handler = handlers.get(operationId) ?? {};
      const knock = (Reflect.getMetadata(KNOCK, handler) ?? []) as readonly Knock[];
      return { name: `${method} ${path}`, method, path, called: operationId, handler, knock };
    }),
  );
}

/** Every route that the HTTP server has mounted, whoever mounted it: `get /api/tickets/{id}`; HEAD goes with GET. */
export function mountedRoutes(app: NestFastifyApplication): string[] {
  const above: string[] = [];
  const found = new Set<string>();
  for (const line of app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n')) {
    const row = /^((?:│ {3}| {4})*)[├└]── (\S*) \(([A-Z, ]+)\)/u.exec(line);
    const stem = row ?? /^((?:│ {3}| {4})*)[├└]── (\S*)$/u.exec(line);
    if (!stem) continue;
    const depth = (stem[1] ?? '').length / 4;
    above.length = depth;
    above.push(stem[2] ?? '');
    for (const method of (row?.[3] ?? '').split(', '))
      if (method && method !== 'HEAD' && method !== 'OPTIONS')
        found.add(`${method.toLowerCase()} ${above.join('').replace(/:(\w+)/g, '{$1}')}`);
  }
  return [...found].sort();
}
