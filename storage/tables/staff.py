"""Who may enter: passwords, second factors, sessions, roles."""
