/// The one script; every page works without it.
enum Script {
    /// Four things only: leaving leaves no step back, a form is sent once, an error summary takes the focus, and a button
    /// that prints is there where it works.
    static let text = """
        (() => {
          "use strict";
          const leave = document.querySelector("[data-leave]");
          if (leave) {
            const go = () => {
              document.title = "";
              document.body.hidden = true;
              window.location.replace(leave.href);
            };
            leave.addEventListener("click", (event) => {
              event.preventDefault();
              go();
            });
            let presses = [];
            document.addEventListener("keydown", (event) => {
              if (event.key !== "Escape") { presses = []; return; }
              const now = event.timeStamp;
              presses = presses.filter((then) => now - then < 3000).concat(now);
              if (presses.length >= 3) go();
            });
          }
          document.addEventListener("submit", (event) => {
            const form = event.target;
            if (form.method !== "post") return;
            if (form.dataset.sent) event.preventDefault();
            form.dataset.sent = "yes";
          });
          window.addEventListener("pageshow", () => {
            for (const form of document.forms) delete form.dataset.sent;
          });
          for (const button of document.querySelectorAll("[data-print]")) {
            button.hidden = false;
            button.addEventListener("click", () => window.print());
          }
          const faults = document.querySelector("[data-faults]");
          if (faults) faults.focus();
        })();
        """
}
