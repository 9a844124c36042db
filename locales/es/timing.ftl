# When something goes out.

timing-button-now = 📣 Publicar ahora
timing-button-pick = 🕒 A una hora
