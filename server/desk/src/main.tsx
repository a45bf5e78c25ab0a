import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { App } from './app';
import { told } from './platform/told';
import './styles/desk.scss';

const place = document.getElementById('desk');
if (!place) throw new Error('the page has no place for the desk');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={told}>
      <Router base="/desk">
        <App />
      </Router>
    </QueryClientProvider>
  </StrictMode>,
);
