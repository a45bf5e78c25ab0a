export default definePageConfig({ navigationBarTitleText: '在等谁' });
