export default definePageConfig({ navigationBarTitleText: '替人评价' });
