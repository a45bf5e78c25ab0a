export default definePageConfig({ navigationBarTitleText: '长期办理' });
