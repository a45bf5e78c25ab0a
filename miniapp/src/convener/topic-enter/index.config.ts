export default definePageConfig({ navigationBarTitleText: '替人提事' });
