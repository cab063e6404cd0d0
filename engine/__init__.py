"""What runs inside Rasa's process (Python 3.10); nothing outside this folder imports rasa."""
