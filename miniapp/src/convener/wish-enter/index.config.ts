export default definePageConfig({ navigationBarTitleText: '替人许愿' });
