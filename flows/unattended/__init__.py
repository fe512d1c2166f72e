"""What happens without anyone watching: recovery, notifications, retention, serving; and what operators ask for."""
