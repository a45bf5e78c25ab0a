import { AwsClient } from 'aws4fetch';
const hand = new AwsClient({ accessKeyId: 'linli:api', secretAccessKey: 'a/secret+for=tests', region: 'cn-test-1', service: 's3', retries: 0 });
(async () => { const t = Date.now(); const r = await hand.fetch('http://127.0.0.1:31964/linli', { method: 'PUT', signal: AbortSignal.timeout(15000) }); console.log(r.status, await r.text(), Date.now() - t); })().catch((e) => console.log(e));
