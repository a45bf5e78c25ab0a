export default definePageConfig({ navigationBarTitleText: '记代办同意' });
