import { applyDecorators, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { Fields, Shape } from '@linli/shared/contract';
import type { Route } from '@linli/shared/route';
import { objectSchema } from './contract.dto';

const verbs = { GET: Get, POST: Post, PUT: Put, DELETE: Delete };

interface Choice {
  readonly status?: 200 | 201;
  /** Sign-in needs no key: it has nothing to repeat. */
  readonly keyless?: boolean;
}

/**
 * Binds a handler to a shared route: method, path, status and the schema of the answer. The handler must return
 * what the route promises, or it does not compile.
 */
export function Answers<Ask, T extends Fields>(
  route: Route<Ask, Shape<T>>,
  reply: T,
  { status = 200, keyless = false }: Choice = {},
) {
  const decorate = applyDecorators(
    verbs[route.method](route.path),
    HttpCode(status),
    ApiResponse({ status, schema: objectSchema(reply) }),
    ...(route.method === 'GET' || keyless
      ? []
      : [
          ApiHeader({
            name: 'Idempotency-Key',
            required: true,
            schema: { type: 'string', minLength: 16, maxLength: 64 },
          }),
        ]),
  );
  return (
    target: object,
    name: string | symbol,
    descriptor: TypedPropertyDescriptor<(...args: never[]) => Promise<Shape<T>>>,
  ): void => decorate(target, name, descriptor as TypedPropertyDescriptor<unknown>);
}
