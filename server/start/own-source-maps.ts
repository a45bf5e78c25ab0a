import Module from 'node:module';

// Preloaded into every server process: maps of our own files alone are kept, for traces of errors; those of libraries are 11 MB.
const extensions = (Module as unknown as { _extensions: NodeJS.RequireExtensions })._extensions;
const load = extensions['.js'];
extensions['.js'] = (module, file) => {
  process.setSourceMapsEnabled(!file.includes('/node_modules/'));
  try {
    load(module, file);
  } finally {
    // whatever was loaded last, traces are told by the maps that are kept
    process.setSourceMapsEnabled(true);
  }
};
