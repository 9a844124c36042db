# When something goes out.

timing-button-now = 📣 Publish now
timing-button-pick = 🕒 At a time
