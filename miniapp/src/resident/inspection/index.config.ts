export default definePageConfig({ navigationBarTitleText: '业主监督' });
