export default definePageConfig({ navigationBarTitleText: '一时办不完的事' });
