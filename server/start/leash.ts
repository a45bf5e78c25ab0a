// Preloaded into every server process: when the start is gone, however it went, its channel closes and we go too.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
