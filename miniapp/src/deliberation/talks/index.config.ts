export default definePageConfig({ navigationBarTitleText: '代表一方' });
