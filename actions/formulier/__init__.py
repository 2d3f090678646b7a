"""The web form: the same draft and the same journey as the chat, without Rasa."""
