;;; Drives the server as a writer in Emacs with Eglot does, and writes down what there was to see.  -*- lexical-binding: t -*-
(require 'package)
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'json)

(define-derived-mode markdown-mode text-mode "Markdown")
(add-to-list 'auto-mode-alist '("\\.md\\'" . markdown-mode))
(add-to-list 'eglot-server-programs `(markdown-mode . ,(append (json-parse-string (getenv "PLUMBLINE_COMMAND")) nil)))
(setq eglot-sync-connect 20 eglot-confirm-server-initiated-edits nil make-backup-files nil)

(defun plumbline-await (what holds)
  "Wait until HOLDS gives other than nil; WHAT says what is missing where it never does."
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall holds)) (< (float-time) end)) (accept-process-output nil 0.05))
    (unless (funcall holds) (error "%s" what))))

(defun plumbline-result ()
  "Go through finding, card and mend."
  (find-file "draft.md")
  (let ((contact (eglot--guess-contact)))
    (apply #'eglot contact))
  (flymake-mode 1)
  (flymake-start)
  (plumbline-await "no finding is shown" #'flymake-diagnostics)
  (let* ((found (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))
         (first (car found))
         (server (eglot--current-server-or-lose))
         (from (flymake-diagnostic-beg first))
         hover fixes)
    (goto-char from)
    (setq hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams)))
    (setq fixes (append (eglot-code-actions from (flymake-diagnostic-end first)) nil))
    (prog1
        (list
         (cons 'findings
               (vconcat (mapcar (lambda (one)
                                  (list (cons 'text (buffer-substring-no-properties (flymake-diagnostic-beg one) (flymake-diagnostic-end one)))
                                        (cons 'message (flymake-diagnostic-text one))))
                                found)))
         (cons 'hover (plist-get (plist-get hover :contents) :value))
         (cons 'fixes (vconcat (mapcar (lambda (fix) (plist-get fix :title)) fixes)))
         (cons 'mended
               (progn
                 (eglot--apply-workspace-edit
                  (plist-get (seq-find (lambda (fix) (eq (plist-get fix :isPreferred) t)) fixes) :edit))
                 ;; Emacs says what has changed when it is idle, and in batch it never is.
                 (eglot--signal-textDocument/didChange)
                 (flymake-start)
                 (plumbline-await "the finding does not go when it is mended"
                                  (lambda () (= (length (flymake-diagnostics)) (1- (length found)))))
                 (buffer-substring-no-properties (point-min) (point-max)))))
      (set-buffer-modified-p nil)
      (eglot-shutdown server))))

(let ((result (condition-case fault (plumbline-result) (error (list (cons 'fault (error-message-string fault)))))))
  (with-temp-file (getenv "PLUMBLINE_RESULT")
    (insert (json-encode result))))
(kill-emacs 0)
