export default definePageConfig({ navigationBarTitleText: '办事和评事' });
