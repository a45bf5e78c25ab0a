import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import type { House } from '../../platform/testing/house';

/** What lies beside `/api`, as `createApp` says. */
const beside = /^(c|s|wechat|open311)\//;

/** The whole path of every GET route that Nest knows, with its parameters by name: `/api/wishes/:id`. */
export function getRoutes(house: House): string[] {
  const controllers = [...house.app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Type),
  );
  const paths = controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, object>;
    const base = String(Reflect.getMetadata(PATH_METADATA, controller));
    return Object.getOwnPropertyNames(prototype)
      .filter((name) => name !== 'constructor')
      .map((name) => prototype[name] ?? {})
      .filter((handler) => Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET)
      .map((handler) => [base, String(Reflect.getMetadata(PATH_METADATA, handler))].join('/'));
  });
  return [...new Set(paths.map((path) => path.split('/').filter(Boolean).join('/')))]
    .map((path) => (beside.test(path) ? `/${path}` : `/api/${path}`))
    .sort();
}
