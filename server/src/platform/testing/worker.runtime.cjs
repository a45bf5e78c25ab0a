'use strict';
const Module = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** Where the source map of each file that this process has compiled lies. */
const maps = new Map();

/** How jest compiles what our own require loads. */
const asCommonJs = {
  isInternalModule: false,
  supportsDynamicImport: false,
  supportsExportNamespaceFrom: false,
  supportsStaticESM: false,
  supportsTopLevelAwait: false,
};

/** The runtime of the test file that runs now: it tells jest where source maps lie. */
let current;

function remember(file, sourceMapPath) {
  maps.set(file, sourceMapPath);
  current.getSourceMaps().set(file, sourceMapPath);
}

/** Teaches this process's own require our sources, compiled as jest compiles them and kept where jest keeps them. */
function teach(config, transformer) {
  const compiled = config.transform.map(([pattern]) => new RegExp(pattern));
  for (const kind of ['.ts', '.tsx', '.js']) {
    const before = Module._extensions[kind];
    Module._extensions[kind] = (module, file) => {
      if (!compiled.some((each) => each.test(file)) || !transformer.shouldTransform(file))
        return before(module, file);
      const { code, sourceMapPath } = transformer.transform(file, asCommonJs);
      if (sourceMapPath) remember(file, sourceMapPath);
      module._compile(code, file);
    };
  }
  require('./mapped-names.ts').followMappedNames(config.moduleNameMapper);
}

/**
 * Jest's runtime in the realm of the process: it runs each test file itself, and what a test file imports is loaded by the process,
 * once. Loading the whole product for every file took more time than most tests.
 */
class WorkerRuntime extends Runtime {
  constructor(config, environment, resolver, transformer, ...more) {
    super(config, environment, resolver, transformer, ...more);
    const first = !current;
    current = this;
    if (first) teach(config, transformer);
    for (const [file, sourceMapPath] of maps) this.getSourceMaps().set(file, sourceMapPath);
    this.executor.compile = (source, filename) =>
      compileFunction(source, this.executor.injectedModuleParameters, { filename });
  }

  requireModuleOrMock(from, name) {
    return from === this._testPath && name !== '@jest/globals'
      ? Module.createRequire(from)(name)
      : super.requireModuleOrMock(from, name);
  }

  installGetBuiltinModule() {}
}

module.exports = { default: WorkerRuntime, __esModule: true };
