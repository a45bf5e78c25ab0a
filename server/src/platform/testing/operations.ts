import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { KNOCK, type Knock } from '../http/allow';

/** A JSON schema as OpenAPI 3.0 says it, as far as ours go. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly enum?: readonly (string | null)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly nullable?: boolean;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** One endpoint: what it takes and answers, as the description says, and who may knock, as its handler says. */
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
  readonly query: readonly Parameter[];
  readonly body: Schema | null;
  /** The schema of a good answer, where that is JSON of a known shape. */
  readonly answer: Schema | null;
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

const jsonOf = (content: Content | undefined): Schema | null => content?.['application/json']?.schema ?? null;

/** Every endpoint of the description with what its handler says. */
export function operationsOf(app: NestFastifyApplication, { paths }: OpenApi): Operation[] {
  const handlers = handlersOf(app);
  return Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([method, { operationId, parameters = [], requestBody, responses }]) => {
      const handler = handlers.get(operationId) ?? {};
      return {
        name: `${method} ${path}`,
        method,
        path,
        called: operationId,
        handler,
        knock: (Reflect.getMetadata(KNOCK, handler) ?? []) as readonly Knock[],
        query: parameters.filter((one) => one.in === 'query'),
        body: jsonOf(requestBody?.content),
        answer: jsonOf(Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].content),
      };
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
