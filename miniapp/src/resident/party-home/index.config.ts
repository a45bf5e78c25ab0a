export default definePageConfig({ navigationBarTitleText: '党员户' });
