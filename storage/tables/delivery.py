"""Leads on their way out: webhooks, their tries, the CRM."""
