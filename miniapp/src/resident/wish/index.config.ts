export default definePageConfig({ navigationBarTitleText: '心愿', enableShareAppMessage: true });
