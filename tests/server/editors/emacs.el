;;; emacs.el --- A session of Emacs with the language server  -*- lexical-binding: t -*-

;;; Commentary:

;; For tests/server/test_real_editors.py.  It starts in the folder of the
;; project.  In the environment stand, beside a `codegen' on the PATH:
;;
;;   SESSION_FORMS     a folder with the configuration, as docs/editors.md
;;                     has it: emacs.el
;;   SESSION_COUNT     how many diagnostics spec/book.md has at first
;;   SESSION_PATIENCE  seconds after which something does not come any more
;;   SESSION_REPORT    the file that is written: JSON, what the editor showed,
;;                     or under `error' what went wrong, or under `missing'
;;                     what this Emacs does not have

;;; Code:

(require 'cl-lib)
(require 'json)
(require 'package)
(require 'seq)
(require 'xref)

(defvar session-report nil "What the editor showed, by name.")
(defvar session-count (string-to-number (getenv "SESSION_COUNT")))

(defun session-note (name value)
  "Put VALUE under NAME into the report."
  (push (cons name value) session-report))

(defun session-wait (what condition)
  "Wait until CONDITION gives something, and return that; WHAT says what it is."
  (let ((end (+ (float-time) (string-to-number (getenv "SESSION_PATIENCE")))) found)
    (while (not (setq found (funcall condition)))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.02))
    found))

(defun session-wait-for-diagnostics (count)
  "Wait until the buffer has COUNT diagnostics."
  (session-wait (format "%d diagnostics" count)
                (lambda () (= (length (flymake-diagnostics)) count))))

(defun session-go-to (text)
  "Go to the end of the first place of TEXT."
  (switch-to-buffer "book.md")
  (goto-char (point-min))
  (search-forward text))

(defun session-rest (length)
  "Return file, line and at most LENGTH characters of the line from point on."
  (vector (file-name-nondirectory (buffer-file-name)) (line-number-at-pos)
          (buffer-substring-no-properties
           (point) (if length (+ (point) length) (line-end-position)))))

(defun session-shown (diagnostic)
  "Return line, underlined text and message of DIAGNOSTIC."
  (let ((start (flymake-diagnostic-beg diagnostic)))
    (vector (line-number-at-pos start)
            (buffer-substring-no-properties start (flymake-diagnostic-end diagnostic))
            (flymake-diagnostic-text diagnostic))))

(defun session-hover ()
  "Return what ElDoc shows, nil where it shows nothing yet."
  (when-let ((buffer (seq-find (lambda (one) (string-match-p "\\*eldoc" (buffer-name one)))
                               (buffer-list))))
    (with-current-buffer buffer
      (and (> (buffer-size) 0)
           (buffer-substring-no-properties (point-min) (point-max))))))

(defun session-reference (item)
  "Return file, line and text of a reference, the ITEM of a list."
  (let ((place (xref-location-marker (xref-item-location item))))
    (with-current-buffer (marker-buffer place)
      (save-excursion (goto-char place) (session-rest 4)))))

(defun session-read ()
  "See what the editor shows."
  ;; What the editor does when it shows a buffer, which it does not without a screen.
  (flymake-start)
  (session-wait-for-diagnostics session-count)
  (session-note 'diagnostics (vconcat (mapcar #'session-shown (flymake-diagnostics))))
  (session-go-to "A [Bo")
  (eldoc t)
  (session-note 'hover (session-wait "the hover" #'session-hover))
  (session-go-to "A [Bo")
  (let ((name (xref-backend-identifier-at-point 'eglot)))
    (session-note 'references
                  (vconcat (mapcar #'session-reference (xref-backend-references 'eglot name))))
    (xref-find-definitions name))
  (session-note 'definition (session-rest nil)))

(defun session-write ()
  "Change the documents as the server says, and save them."
  (session-go-to "A [Bo")
  (cl-letf (((symbol-function 'y-or-n-p) (lambda (_question) t)))
    (eglot-rename "Tome 📖"))
  (session-go-to "parts(")
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt items &rest _)
               (session-note 'offered (vconcat (mapcar #'car items)))
               (caar items)))
            ;; Asked by the keyboard; a list would be the mouse.
            (last-nonmenu-event ?x))
    (call-interactively #'eglot-code-actions))
  (save-some-buffers t)
  (session-wait-for-diagnostics (1- session-count)))

(defun session-run ()
  "Open a document, and go through the session."
  ;; Markdown's own mode is a package, which these documents do not need.
  (unless (require 'markdown-mode nil t)
    (define-derived-mode markdown-mode text-mode "Markdown")
    (define-derived-mode gfm-mode markdown-mode "GFM"))
  (add-to-list 'auto-mode-alist '("\\.md\\'" . markdown-mode))
  (load (expand-file-name "emacs.el" (getenv "SESSION_FORMS")) nil t)
  (find-file "spec/book.md")
  ;; What `eglot-ensure' waits for: the end of the command.
  (run-hooks 'post-command-hook)
  (session-wait "the server" #'eglot-managed-p)
  (session-read)
  (session-write)
  (eglot-shutdown (eglot-current-server)))

(package-initialize)
(if (require 'eglot nil t)
    (condition-case problem
        (session-run)
      (error (session-note 'error (error-message-string problem))))
  (session-note 'missing "eglot"))
(let ((coding-system-for-write 'utf-8))
  (with-temp-file (getenv "SESSION_REPORT") (insert (json-encode session-report))))

;;; emacs.el ends here
